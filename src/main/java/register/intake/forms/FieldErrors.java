package register.intake.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.values.problem.Fault;

/**
 * Converts the faults that a register's rules find in an item to errors in the words of its form, beside the text boxes
 * that they are about.
 */
final class FieldErrors {
    /** A message begins with the name of the member that it is about. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?s)^(?<name>[a-z][A-Za-z]*(\\[[0-9]+\\])?(\\.[a-z][A-Za-z]*(\\[[0-9]+\\])?)*)(?<rest>(: | ).*)$");

    /** Advice that is an error message by itself. */
    private static final Pattern IMPERATIVE =
            Pattern.compile("^(enter|select|add|use|remove|check|change|write|give)\\b.*", Pattern.DOTALL);

    private static final Pattern BLANK = Pattern.compile("^ is (blank|empty)(; (?<advice>.*))?$", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("/([0-9]{1,4})(?=/|$)");

    private final Form form;
    private final Map<String, String> anchors;
    private final Set<String> excusable;

    FieldErrors(Form form, Map<String, String> anchors) {
        this.form = form;
        this.anchors = anchors;
        this.excusable = form.excusable();
    }

    List<FieldError> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(box(fault.pointer()), inWords(fault)))
                .toList();
    }

    /**
     * Merges what could not be read with the other errors, in the order of the form; only the first error of a text box
     * is kept.
     */
    List<FieldError> inOrder(List<FieldError> unread, List<FieldError> others) {
        List<String> order = new ArrayList<>(anchors.values());
        Map<String, FieldError> first = new LinkedHashMap<>();
        Stream.concat(unread.stream(), others.stream())
                .forEach(wrong -> first.putIfAbsent(wrong.box().isEmpty() ? wrong.text() : wrong.box(), wrong));
        return first.values().stream()
                .sorted(Comparator.<FieldError>comparingInt(wrong -> place(wrong.box()))
                        .thenComparingInt(wrong -> order.indexOf(wrong.box())))
                .toList();
    }

    /** Returns the place on the form of the input that a text box belongs to. */
    private int place(String box) {
        List<Input> inputs = form.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).name("");
            if (box.equals(name) || box.startsWith(name + ".") || box.startsWith(name + "-")) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the text box of a member: the first of a group, or the one that contains the member. */
    String box(String pointer) {
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

    /** Returns a fault as an error message of the form: what to do, or else the label and what is wrong with it. */
    private String inWords(Fault fault) {
        String detail = fault.detail()
                .replace(
                        "; remove it, or explain in 'overriding' why it can be published",
                        "; remove it, or explain why it can be published")
                .replace("; take it out", "; remove it");
        Matcher about = ABOUT.matcher(detail);
        if (!about.matches() || !isKnown(field(about.group("name")), fault.pointer())) {
            return Input.sentence(detail);
        }
        String field = known(field(about.group("name")), fault.pointer());
        String rest = Objects.requireNonNull(about.group("rest"));
        Matcher blank = BLANK.matcher(rest);
        if (blank.matches()) {
            return inRow(fault.pointer(), blank(field, Objects.requireNonNullElse(blank.group("advice"), "")));
        }
        String advice = rest.startsWith(": ") ? rest.substring(2) : rest;
        return IMPERATIVE.matcher(advice).matches()
                ? inRow(fault.pointer(), advice)
                : inRow(fault.pointer(), form.label(field).orElse(field) + rest);
    }

    private String blank(String field, String advice) {
        boolean isAdvised = IMPERATIVE.matcher(advice).matches();
        String demand = isAdvised
                ? advice
                : form.input(field)
                        .map(Input::demand)
                        .orElseGet(() ->
                                "enter the " + Input.within(form.label(field).orElse(field)));
        return !isAdvised && excusable.contains(field) ? demand + ", or give a reason for leaving it blank" : demand;
    }

    private boolean isKnown(String name, String pointer) {
        return name.startsWith("missing.") || form.label(known(name, pointer)).isPresent();
    }

    /** Returns the name of the field in the form: a message may name only what is within its row. */
    private String known(String name, String pointer) {
        String whole = pointer.isEmpty()
                ? name
                : ROW.matcher(pointer).replaceAll("").substring(1).replace('/', '.');
        return form.label(name).isPresent() || form.label(whole).isEmpty() ? name : whole;
    }

    /** Begins a message with the row that it is about, if there are several. */
    private String inRow(String pointer, String message) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(pointer);
        while (row.find()) {
            String list = pointer.substring(0, row.start());
            String label =
                    form.label(field(list.substring(1).replace('/', '.'))).orElse("");
            boolean isOnly =
                    row.group(1).equals("0") && anchors.keySet().stream().noneMatch((list + "/1")::equals);
            if (!label.isEmpty() && !isOnly) {
                rows.add((rows.isEmpty() ? label : Input.within(label)) + " " + (Integer.parseInt(row.group(1)) + 1));
            }
        }
        return rows.isEmpty() ? Input.sentence(message) : String.join(", ", rows) + ": " + Input.within(message);
    }

    private static String field(String name) {
        return name.replaceAll("\\[[0-9]+\\]|\\.[0-9]+(?=\\.|$)", "");
    }
}
