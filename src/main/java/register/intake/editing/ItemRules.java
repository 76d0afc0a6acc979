package register.intake.editing;

import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.MALFORMED_BODY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.privacy.PersonalDataHit;
import register.intake.privacy.PrivacyScan;
import register.store.log.Register;
import register.values.Json;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * The checks that an item must pass before it is published in a register.
 *
 * <p>The item's constructor checks what any item must be, including those of years ago; these rules check what a new
 * one must be today.
 *
 * @param register that the items are published in
 * @param rules for new items; each returns the faults of an item
 * @param privacy the scan for personal data before publication
 * @param advice what a writer should know before a change, which does not prevent it
 * @param settled returns a changed item, given the current one too, without what the change makes untrue
 */
public record ItemRules<T>(
        Register<T> register,
        List<Function<T, List<Fault>>> rules,
        PrivacyScan privacy,
        ChangeAdvice<T> advice,
        BinaryOperator<T> settled) {
    public ItemRules {
        rules = List.copyOf(rules);
    }

    /** Returns rules that accept any valid item that passes the privacy scan. */
    public static <T> ItemRules<T> of(Register<T> register, PrivacyScan privacy) {
        return new ItemRules<>(
                register, List.of(), privacy, (standing, item, history) -> List.of(), (item, standing) -> item);
    }

    /** Returns these rules with one more. */
    public ItemRules<T> holding(Function<T, List<Fault>> rule) {
        List<Function<T, List<Fault>>> more = new ArrayList<>(rules);
        more.add(rule);
        return new ItemRules<>(register, more, privacy, advice, settled);
    }

    /** Returns these rules with what a writer should know before a change. */
    public ItemRules<T> advising(ChangeAdvice<T> other) {
        return new ItemRules<>(register, rules, privacy, other, settled);
    }

    /** Returns these rules with what a change makes untrue. */
    public ItemRules<T> settling(BinaryOperator<T> other) {
        return new ItemRules<>(register, rules, privacy, advice, other);
    }

    /** Parses one JSON object; refused if it is not an object, has a duplicate name or is nested too deep. */
    public static ObjectNode object(byte[] json) {
        try {
            if (Json.tree(json, 0, json.length) instanceof ObjectNode object) {
                return object;
            }
            throw MALFORMED_BODY.because("the body is not one JSON object");
        } catch (JsonProcessingException malformed) {
            throw MALFORMED_BODY.because(
                    "the body is not JSON: line %d, column %d",
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getColumnNr());
        }
    }

    /**
     * Reads and checks the item of a JSON object; refused with every fault that is found, by member.
     *
     * @param standing the current item of the record; null if there is none. What it contains is public already.
     */
    public T read(ObjectNode said, @Nullable T standing, WriteContext write) {
        T item = item(said, standing);
        JsonNode before =
                standing == null ? MissingNode.getInstance() : Json.mapper().valueToTree(standing);
        admit(item, Json.mapper().valueToTree(item), before, write);
        return item;
    }

    /**
     * An item that was checked before it is published.
     *
     * @param item if it has faults, as it could be without them; null if that cannot be known
     * @param faults why it cannot be published
     * @param personal those of them that are of personal data
     * @param warnings of possible personal data, which may be published if the writer states why
     */
    public record Looked<T>(@Nullable T item, List<Fault> faults, List<Fault> personal, List<Fault> warnings) {
        /** Returns what is refused as personal data: what only may be is not, if the writer states why it is published. */
        public List<Fault> refused(WriteContext write) {
            boolean isRefused = !personal.isEmpty() || write.overriding() == null;
            return isRefused
                    ? Stream.concat(personal.stream(), warnings.stream()).toList()
                    : List.of();
        }
    }

    /** Checks the item of a JSON object without publishing it, and returns all its faults. */
    public Looked<T> look(ObjectNode said, @Nullable T standing) {
        ItemFaults.Found<T> found = ItemFaults.of(said, register.type());
        List<Fault> faults = new ArrayList<>(found.faults());
        T item = found.mended();
        if (item != null) {
            broken(item).stream().filter(fault -> !found.isDue(fault)).forEach(faults::add);
        }
        JsonNode tree = item != null && faults.isEmpty() ? Json.mapper().valueToTree(item) : said;
        JsonNode before =
                standing == null ? MissingNode.getInstance() : Json.mapper().valueToTree(standing);
        List<PersonalDataHit> personal = privacy.of(tree);
        faults.addAll(TextRule.of(tree, before));
        List<Fault> certain = PersonalData.certain(personal);
        faults.addAll(certain);
        return new Looked<>(item, List.copyOf(faults), certain, PersonalData.warnings(personal, tree, before));
    }

    /** Whether the item of a JSON object can be published as a new record, without a statement about personal data. */
    public boolean isFit(ObjectNode said) {
        Looked<T> looked = look(said, null);
        return looked.faults().isEmpty() && looked.warnings().isEmpty();
    }

    /**
     * Refuses an item that breaks one of today's rules.
     *
     * @param tree of the item
     * @param standing the current item as a tree; a missing node if there is none
     */
    public void admit(T item, JsonNode tree, JsonNode standing, WriteContext write) {
        requireRules(item);
        List<Fault> unseen = TextRule.of(tree, standing);
        if (!unseen.isEmpty()) {
            throw INVALID_ITEM.because("%s", unseen.get(0).detail()).naming(unseen);
        }
        PersonalData.refuse(privacy.of(tree), tree, standing, write);
    }

    private void requireRules(T item) {
        List<Fault> faults = broken(item);
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private List<Fault> broken(T item) {
        return rules.stream()
                .flatMap(rule -> rule.apply(item).stream())
                .map(fault -> new Fault(fault.pointer(), PersonalData.leftOut(fault.detail())))
                .toList();
    }

    private static Refusal refusal(List<Fault> faults) {
        return INVALID_ITEM.because("%s", faults.get(0).detail()).naming(faults);
    }

    /** Reads the item of a JSON object; refused with all its faults, those by today's rules too. */
    public T item(ObjectNode said, @Nullable T standing) {
        try {
            T item = parse(said, register.type());
            return standing == null ? item : settled.apply(item, standing);
        } catch (JsonMappingException wrong) {
            throw refusal(look(said, standing).faults());
        }
    }

    /** Reads a JSON object as a type; refused with every wrong member. */
    public static <V> V read(ObjectNode said, Class<V> type) {
        try {
            return parse(said, type);
        } catch (JsonMappingException wrong) {
            throw refusal(ItemFaults.of(said, type).faults());
        }
    }

    private static <V> V parse(ObjectNode said, Class<V> type) throws JsonMappingException {
        try {
            @Nullable V value = Json.mapper().readerFor(type).readValue(said);
            if (value == null) {
                throw MALFORMED_BODY.because("the body is not one JSON object");
            }
            return value;
        } catch (JsonMappingException wrong) {
            throw wrong;
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree can be read", impossible);
        }
    }
}
