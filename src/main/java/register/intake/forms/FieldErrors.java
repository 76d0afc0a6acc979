package register.intake.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Converts the faults that a register's rules find in an item to errors in the words of its form, beside the text boxes
 * that they are about.
 */
final class FieldErrors {
    private static final Pattern NAME =
            Pattern.compile("^[a-z][A-Za-z]*(\\[[0-9]+\\])?(\\.[a-z][A-Za-z]*(\\[[0-9]+\\])?)*");
    private static final Pattern ROW = Pattern.compile("\\[([0-9]{1,4})\\]");
    private static final String LEAVE_OUT = "; leave it out and say why under 'missing'";

    private final Map<String, String> anchors;
    private final Map<String, String> labels;
    private final Set<String> excusable;

    FieldErrors(Form form, Map<String, String> anchors) {
        this.anchors = anchors;
        this.labels = form.labels();
        this.excusable = form.excuses().keySet();
    }

    List<FieldError> of(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? List.of(new FieldError("", inWords(refusal.detail())))
                : of(refusal.faults());
    }

    List<FieldError> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(box(fault.pointer()), inWords(fault.detail())))
                .toList();
    }

    /**
     * Merges what could not be read with the other errors, in the order of the form; only the first error of a text box
     * is kept.
     */
    List<FieldError> inOrder(List<FieldError> unread, List<FieldError> others) {
        List<String> order = new ArrayList<>(anchors.values());
        Set<String> told = unread.stream().map(FieldError::box).collect(Collectors.toSet());
        return Stream.concat(unread.stream(), others.stream().filter(wrong -> !told.contains(wrong.box())))
                .sorted(Comparator.comparingInt(wrong -> order.indexOf(wrong.box())))
                .toList();
    }

    /** Returns the text box of a member: the first of a group, or the one that contains the member. */
    private String box(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        String exact = anchors.get(pointer);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> anchor : anchors.entrySet()) {
            if (anchor.getKey().startsWith(pointer + "/")) {
                return anchor.getValue();
            }
        }
        return box(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** Rewrites a message: the name of a field becomes its label, and remedies refer to the page. */
    private String inWords(String detail) {
        String words = excused(detail)
                .replace("under its 'missing'", "below it")
                .replace("under 'missing'", "below it")
                .replace("or say in 'overriding' why", "or say below why");
        String name =
                words.replaceFirst("^([a-z][A-Za-z]*(\\[[0-9]+\\])?(\\.[a-z][A-Za-z]*(\\[[0-9]+\\])?)*)?.*", "$1");
        boolean isName = labels.containsKey(field(name))
                && words.substring(name.length()).matches("(?s)[: ].*");
        return Input.sentence(isName ? label(name) + words.substring(name.length()) : words);
    }

    /** Replaces the advice to give a reason, for a field that cannot be missing. */
    private String excused(String detail) {
        return excusable.contains(field(name(detail))) ? detail : detail.replace(LEAVE_OUT, "");
    }

    private static String name(String words) {
        return NAME.matcher(words).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** Returns the label of a member with the numbers of its rows, {@code Supplier 1, Name}. */
    private String label(String name) {
        Matcher row = ROW.matcher(name);
        StringBuilder label = new StringBuilder();
        while (row.find()) {
            label.append(labels.getOrDefault(field(name.substring(0, row.start())), ""))
                    .append(' ')
                    .append(Integer.parseInt(row.group(1)) + 1)
                    .append(", ");
        }
        return label + labels.getOrDefault(field(name), "");
    }

    private static String field(String name) {
        return name.replaceAll("\\[[0-9]+\\]", "");
    }
}
