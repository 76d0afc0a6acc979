package register.foi.letters;

import static register.foi.letters.LeftOut.Kind.DISCLAIMER;
import static register.foi.letters.LeftOut.Kind.E_MAIL_HEADER;
import static register.foi.letters.LeftOut.Kind.GREETING;
import static register.foi.letters.LeftOut.Kind.QUOTED_REPLY;
import static register.foi.letters.LeftOut.Kind.REQUESTER;
import static register.foi.letters.LeftOut.Kind.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes what surrounds the text of a letter: headers, earlier messages, greeting and signature. */
final class LetterEnvelope {
    private static final Pattern HEADER =
            Pattern.compile("(?i)[*]?(from|sent|to|cc|bcc|date|reply-to|importance|attachments?|received|"
                    + "message-id|return-path|content-type|mime-version|x-[a-z-]{1,30})[*]?\\s?:.*");

    private static final Pattern SUBJECT = Pattern.compile("(?i)[*]?(?:subject|re|ref|title)[*]?\\s?:\\s?(.*)");

    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:your |full |first |last )?(?:name|surname|forename|e-?mail(?: address)?"
                    + "|(?:tele)?phone(?: number)?|mobile(?: number)?|(?:postal |home )?address|postcode|organisation|company|title|job title"
                    + "|requester|requested by|submitted by|date(?: received| of request)?|reference(?: number)?)\\s?[:\\t]\\s?(.*)");

    /** The labels that web forms give to the field for the request itself. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:(?:details of )?(?:your |the |my )?(?:foi )?request(?: details)?|foia?|eir|freedom of information(?: act)?(?: request)?|message|information requested|your message)\\s?:\\s{0,4}(?=\\S)");

    private static final Pattern SEPARATOR = Pattern.compile(
            "(?i)-{2,}\\s?(?:original|forwarded) message.{0,20}|begin forwarded message:?|_{10,}|-{10,}|={10,}");

    private static final Pattern WROTE = Pattern.compile("(?i)on .{4,200} wrote:?");
    private static final Pattern GREETS =
            Pattern.compile("(?i)(?:dear|hi|hello|good (?:morning|afternoon|day)|to whom it may concern|"
                    + "fao|for the attention of)\\b.*");

    private static final Pattern RESUMES =
            Pattern.compile("(?i)p\\.?\\s?s\\.?[:\\s-].{3,}|[(]?1[.):]\\s{0,4}\\p{L}.{6,}|"
                    + "(?:part|section|question|contract) (?:1|one|a)\\b.*|(?:my )?questions?(?: are)?:?");

    private static final Pattern QUOTE = Pattern.compile("^(?:>\\s?)+");
    private static final int FIRST_LINES = 30;
    private static final int MOST_WORDS_OF_A_TITLE = 12;

    private final LeftOutPieces left;
    private final List<Line> body = new ArrayList<>();
    private boolean signed;
    private boolean disclaims;

    LetterEnvelope(LeftOutPieces left) {
        this.left = left;
    }

    static boolean hasQuotes(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.text().startsWith(">"));
    }

    /** Returns the lines without their quotation marks ({@code >}). */
    static List<Line> unquoted(List<Line> lines) {
        return lines.stream()
                .map(line ->
                        line.saying(QUOTE.matcher(line.text()).replaceFirst("").strip()))
                .toList();
    }

    List<Line> open(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            signed = signed && !isHeader(lines, i);
            disclaims = disclaims && !line.afterBlank();
            if (!isOutside(lines, i)) {
                keep(line);
            }
        }
        return withoutLetterhead(body);
    }

    private boolean isOutside(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.text().startsWith(">") || WROTE.matcher(line.text()).matches()) {
            left.add(QUOTED_REPLY, line.text());
            return true;
        }
        if (isHeader(lines, i)) {
            left.add(E_MAIL_HEADER, line.text());
            return true;
        }
        if (!line.says()
                || SEPARATOR.matcher(line.text()).matches()
                || line.text().startsWith("-- ")) {
            signed |= line.text().equals("--");
            return true;
        }
        return isSignature(line) || isDisclaimer(line) || isForm(line);
    }

    private boolean isSignature(Line line) {
        if (signed && RESUMES.matcher(line.text()).matches()) {
            signed = false;
        } else if (signed) {
            left.addTo(SIGNATURE, line.text());
        } else if (SignOff.is(line.text())) {
            signed = true;
            left.add(SIGNATURE, line.text());
        }
        return signed;
    }

    private boolean isDisclaimer(Line line) {
        if (isItemThatAsks(line)) {
            disclaims = false;
        } else if (Boilerplate.isDisclaimer(line.text())) {
            disclaims = true;
            left.add(DISCLAIMER, line.text());
        } else if (disclaims) {
            left.addTo(DISCLAIMER, line.text());
        }
        return disclaims;
    }

    /** Whether a line is a question of a list, whatever its words: no program puts one below an e-mail. */
    private static boolean isItemThatAsks(Line line) {
        return MarkReader.at(line.text())
                .filter(mark -> !mark.likeliest().isBullet())
                .map(mark -> line.text().substring(mark.end()))
                .filter(QuestionDetector::asks)
                .isPresent();
    }

    /** Whether a line is a form field about the requester, filled in above the request. */
    private boolean isForm(Line line) {
        Matcher form = FORM.matcher(line.text());
        boolean found = body.size() < FIRST_LINES
                && form.matches()
                && !form.group(1).isBlank()
                && body.stream()
                        .noneMatch(before -> before.text().endsWith(":") || QuestionDetector.asks(before.text()));
        if (found) {
            left.add(REQUESTER, line.text());
        }
        return found;
    }

    private void keep(Line line) {
        Matcher subject = SUBJECT.matcher(line.text());
        String request = REQUEST.matcher(line.text()).replaceFirst("");
        boolean titled = body.isEmpty()
                && !request.equals(line.text())
                && NormalizedText.count(request) <= MOST_WORDS_OF_A_TITLE
                && !QuestionDetector.asks(request);
        if (!subject.matches() && !titled) {
            body.add(line.saying(request));
            return;
        }
        String about = Subjects.of(titled ? request : subject.group(1));
        if (!about.isEmpty()) {
            body.add(new Line(0, Subjects.MARK + about, true));
        } else {
            left.add(E_MAIL_HEADER, line.text());
        }
    }

    /** Whether a line is a header next to another one, or at the beginning of the letter. */
    private boolean isHeader(List<Line> lines, int i) {
        return HEADER.matcher(lines.get(i).text()).matches()
                && (i == 0 || isAnyHeader(lines, i - 1) || isAnyHeader(lines, i + 1));
    }

    private static boolean isAnyHeader(List<Line> lines, int i) {
        return i < lines.size()
                && (HEADER.matcher(lines.get(i).text()).matches()
                        || SUBJECT.matcher(lines.get(i).text()).matches());
    }

    /** Removes the lines above the greeting: the letterhead and the requester's address. */
    private List<Line> withoutLetterhead(List<Line> letter) {
        for (int i = 0; i < Math.min(FIRST_LINES, letter.size()); i++) {
            String text = letter.get(i).text();
            if (MarkReader.at(text).filter(LetterEnvelope::beginsList).isPresent() || QuestionDetector.asks(text)) {
                return letter;
            }
            if (GREETS.matcher(text).matches()) {
                return afterGreeting(letter, i);
            }
        }
        return letter;
    }

    /** Whether a mark begins a list; {@code A.} does not, since it may be an initial. */
    private static boolean beginsList(LocatedMark marked) {
        return marked.mayBeFirst() && !marked.likeliest().style().equals("A.");
    }

    private List<Line> afterGreeting(List<Line> letter, int greeting) {
        List<Line> rest = new ArrayList<>();
        for (Line line : letter.subList(0, greeting)) {
            if (line.text().startsWith(Subjects.MARK)) {
                rest.add(line);
            } else {
                left.add(REQUESTER, line.text());
            }
        }
        left.add(GREETING, letter.get(greeting).text());
        String said = SignOff.withoutGreeting(letter.get(greeting).text());
        if (!said.isEmpty()) {
            rest.add(letter.get(greeting).saying(said).afterBlankLine());
        }
        if (greeting + 1 < letter.size()) {
            rest.add(said.isEmpty() ? letter.get(greeting + 1).afterBlankLine() : letter.get(greeting + 1));
            rest.addAll(letter.subList(greeting + 2, letter.size()));
        }
        return rest;
    }
}
