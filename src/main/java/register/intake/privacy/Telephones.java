package register.intake.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds telephone numbers: a mobile number belongs to a person, a landline may, and one that begins with 03 or 08
 * belongs to a service.
 *
 * <p>Only runs of digits and separators are searched, a piece at a time, so that the time is proportional to the length
 * of the text.
 */
final class Telephones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int TRIES = 100;
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern STRETCH = Pattern.compile("[0-9+(\\[][0-9+()\\[\\] ./~-]{6,}+");

    /**
     * A mobile number as the numbering plan defines it, including ranges that the library does not know to be
     * allocated.
     */
    private static final Pattern MOBILE =
            Pattern.compile("(?=[0-9+(tmpTMP])(?<![\\p{L}\\p{N}£€$]|[0-9][.,/-])(?i:tel|mob|mobile|phone|m|t)?"
                    + "(?![0-9]{2}[./-][0-9]{2}[./-][0-9]{2})"
                    + "(?:(?:\\+|00) ?\\(?44\\)?[ .-]{0,2}(?:\\(0\\))?[ .-]{0,2}|\\(?0\\)?[ .-]{0,3})"
                    + "7[ .-]{0,3}[1-57-9](?:[ ().-]{0,3}[0-9]){8}(?![\\p{L}\\p{N}])");

    /** The number of a notice on Find a Tender, or of an award in one: {@code 075551-2026-1}. */
    private static final Pattern NOTICE = Pattern.compile("[0-9]{6}-20[0-9]{2}(?:-[0-9]+)?");

    private static final int PIECE = 200;
    private static final int LONGEST_NUMBER = 40;

    private Telephones() {}

    static Optional<Certainty> in(String text, ReferenceNumbers own) {
        if (!PlainCharacters.hasDigits(text, FEWEST_DIGITS)) {
            return Optional.empty();
        }
        boolean mobile =
                MOBILE.matcher(text).results().map(MatchResult::group).anyMatch(number -> isNoOtherNumber(number, own));
        if (mobile) {
            return Optional.of(Certainty.CERTAIN);
        }
        return stretches(text)
                .filter(stretch -> PlainCharacters.hasDigits(stretch, FEWEST_DIGITS))
                .flatMap(Telephones::pieces)
                .flatMap(piece -> found(piece, own))
                .max(Certainty::compareTo);
    }

    /** Returns the runs with one character on either side, by which the library tells a number from part of a code. */
    private static Stream<String> stretches(String text) {
        Matcher stretch = STRETCH.matcher(text);
        return stretch.results()
                .map(found -> text.substring(Math.max(0, found.start() - 1), Math.min(text.length(), found.end() + 1)));
    }

    private static Stream<String> pieces(String stretch) {
        return Stream.iterate(
                        0, start -> start == 0 || start + LONGEST_NUMBER < stretch.length(), start -> start + PIECE)
                .map(start -> stretch.substring(start, Math.min(stretch.length(), start + PIECE + LONGEST_NUMBER)));
    }

    private static Stream<Certainty> found(String piece, ReferenceNumbers own) {
        Stream.Builder<Certainty> found = Stream.builder();
        for (PhoneNumberMatch match : NUMBERS.findNumbers(piece, "GB", Leniency.VALID, TRIES)) {
            if (isNoOtherNumber(match.rawString(), own)) {
                certainty(NUMBERS.getNumberType(match.number())).ifPresent(found);
            }
        }
        return found.build();
    }

    private static boolean isNoOtherNumber(String number, ReferenceNumbers own) {
        return !own.include(number) && !NOTICE.matcher(number).matches();
    }

    private static Optional<Certainty> certainty(PhoneNumberUtil.PhoneNumberType type) {
        return switch (type) {
            case MOBILE, PERSONAL_NUMBER, PAGER -> Optional.of(Certainty.CERTAIN);
            case FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, UNKNOWN -> Optional.of(Certainty.WARNING);
            case TOLL_FREE, SHARED_COST, PREMIUM_RATE, UAN, VOICEMAIL -> Optional.empty();
        };
    }
}
