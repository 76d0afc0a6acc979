package register.values.classifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the Common Procurement Vocabulary of 2008, with its English name.
 *
 * @param code eight digits, {@code 64216000}
 * @param checkDigit the digit after the hyphen, {@code 3}
 * @param parents from the division down to the code directly above; a level that the vocabulary does not have is left
 *     out
 */
public record Cpv(String code, int checkDigit, String name, List<Parent> parents) {
    private static final Pattern FORM = Pattern.compile("([0-9]{8})(?:-([0-9]))?");
    private static final int DIGITS = 8;
    private static final int DIVISION = 2;

    /** The divisions of the vocabulary of 2003 that the one of 2008 does not have. */
    private static final Set<String> DIVISIONS_OF_2003 = Set.of(
            "01", "02", "05", "10", "11", "12", "13", "17", "20", "21", "23", "25", "26", "27", "28", "29", "36", "40",
            "52", "61", "62", "67", "74", "78", "91", "93", "95");

    /** A code with others below it, such as a division. */
    public record Parent(String code, String name) {}

    public Cpv {
        parents = List.copyOf(parents);
    }

    /** Returns the code with its check digit, {@code 64216000-3}. */
    public String full() {
        return code + "-" + checkDigit;
    }

    /** Finds a code, written with or without its check digit; empty if there is none. */
    public static Optional<Cpv> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return CodeList.CPV_2008
                .row(form.group(1))
                .filter(row -> form.group(2) == null || form.group(2).equals(row.checkDigit()))
                .map(Cpv::of);
    }

    /** Returns the error in a code and what to write instead; empty if the code is valid. */
    public static Optional<String> check(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.of("A CPV code has 8 digits, or 8 digits, a hyphen and a check digit. Write it like"
                    + " 64216000 or 64216000-3.");
        }
        String code = form.group(1);
        Optional<CodeList.Row> row = CodeList.CPV_2008.row(code);
        if (row.isEmpty()) {
            return Optional.of(unknown(code));
        }
        String right = row.get().checkDigit();
        return form.group(2) == null || form.group(2).equals(right)
                ? Optional.empty()
                : Optional.of("The check digit of %s is %s. If you mean '%5$s', write %3$s-%4$s."
                        .formatted(code, right, code, right, row.get().name()));
    }

    private static String unknown(String code) {
        String division = code.substring(0, DIVISION);
        if (DIVISIONS_OF_2003.contains(division)) {
            return "%s is of division %s, which is in CPV 2003 but not in CPV 2008. Find the CPV 2008 code that replaced it."
                    .formatted(code, division);
        }
        return nearest(code)
                .map(above -> "CPV 2008 has no code %1$s. Check its digits, or write %2$s if you mean '%3$s'."
                        .formatted(code, above.full(), above.name()))
                .orElseGet(() ->
                        "CPV 2008 has no code %s and no division %s. Check its digits.".formatted(code, division));
    }

    /** Returns the lowest existing code above one that does not exist. */
    private static Optional<CodeList.Row> nearest(String code) {
        List<CodeList.Row> above = above(code);
        return above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1));
    }

    private static Cpv of(CodeList.Row row) {
        List<Parent> parents = above(row.code()).stream()
                .map(parent -> new Parent(parent.code(), parent.name()))
                .toList();
        return new Cpv(row.code(), Integer.parseInt(row.checkDigit()), row.name(), parents);
    }

    /** Returns the codes above this one: each has fewer of its digits, followed by zeros. */
    private static List<CodeList.Row> above(String code) {
        List<CodeList.Row> above = new ArrayList<>();
        for (int kept = DIVISION; kept < DIGITS; kept++) {
            String shorter = code.substring(0, kept) + "0".repeat(DIGITS - kept);
            boolean another = !shorter.equals(code)
                    && (above.isEmpty() || !above.get(above.size() - 1).code().equals(shorter));
            if (another) {
                CodeList.CPV_2008.row(shorter).ifPresent(above::add);
            }
        }
        return above;
    }
}
