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

/** Says what the door of a register finds wrong in the words of its form, beside the boxes that it is about. */
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

    /** What could not be read, and what is wrong with the rest, in the order of the boxes; of one box no more is told. */
    List<FieldError> inOrder(List<FieldError> unread, List<FieldError> others) {
        List<String> order = new ArrayList<>(anchors.values());
        Set<String> told = unread.stream().map(FieldError::box).collect(Collectors.toSet());
        return Stream.concat(unread.stream(), others.stream().filter(wrong -> !told.contains(wrong.box())))
                .sorted(Comparator.comparingInt(wrong -> order.indexOf(wrong.box())))
                .toList();
    }

    /** The box of a member; of a whole group, its first one; of something within a box, that box. */
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

    /** A sentence that begins with the name of a field begins with its label, and points to what the page has. */
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

    /** What cannot be left out is not to be. */
    private String excused(String detail) {
        return excusable.contains(field(name(detail))) ? detail : detail.replace(LEAVE_OUT, "");
    }

    private static String name(String words) {
        return NAME.matcher(words).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** With the places of the rows that it is in, {@code Supplier 1, Name}. */
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
