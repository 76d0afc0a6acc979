package register.intake.editing;

import static register.values.problem.Problem.PERSONAL_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.privacy.Certainty;
import register.intake.privacy.PersonalDataHit;
import register.intake.privacy.PrivacyScan;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Refuses possible personal data (FOIA section 40, UK GDPR); the message names field and kind, and never repeats the
 * value.
 */
final class PersonalData {
    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final PrivacyScan PLAIN = new PrivacyScan(Set.of(), Set.of());

    /** A value that a constructor's message repeats is in quotes. */
    private static final Pattern REPEATED = Pattern.compile("'.*'");

    /** The pointer to a part of an element of a list: the list, and the part. */
    private static final Pattern ELEMENT = Pattern.compile("(/[^0-9]+)/[0-9]+((?:/.*)?)");

    private PersonalData() {}

    /**
     * Refuses certain hits; refuses likely ones unless the writer states why they may be published, which is logged, or
     * the record contains the same already.
     */
    static void refuse(List<PersonalDataHit> found, JsonNode item, JsonNode standing, WriteContext write) {
        List<PersonalDataHit> hits = fresh(found, item, standing);
        if (!hits.isEmpty() && (isCertain(hits) || write.overriding() == null)) {
            throw refusal(hits);
        }
        hits.forEach(hit -> LOG.info(
                "published despite a warning: actor={} field={} kind={}",
                write.actor(),
                hit.field(),
                hit.kind().word()));
    }

    /** Returns the faults of what is certainly personal data, and so is never published. */
    static List<Fault> certain(List<PersonalDataHit> found) {
        return found.stream()
                .filter(hit -> hit.certainty() == Certainty.CERTAIN)
                .map(PersonalData::fault)
                .toList();
    }

    /** Returns warnings for what the writer will have to justify. */
    static List<Fault> warnings(List<PersonalDataHit> found, JsonNode item, JsonNode standing) {
        return fresh(found, item, standing).stream()
                .filter(hit -> hit.certainty() != Certainty.CERTAIN)
                .map(PersonalData::fault)
                .toList();
    }

    private static List<PersonalDataHit> fresh(List<PersonalDataHit> found, JsonNode item, JsonNode standing) {
        return found.stream().filter(hit -> isNew(hit, item, standing)).toList();
    }

    private static boolean isCertain(List<PersonalDataHit> hits) {
        return hits.stream().anyMatch(hit -> hit.certainty() == Certainty.CERTAIN);
    }

    private static Refusal refusal(List<PersonalDataHit> hits) {
        List<Fault> faults = hits.stream().map(PersonalData::fault).toList();
        return PERSONAL_DATA.because("%s", faults.get(0).detail()).naming(faults);
    }

    /** Refuses personal data in a text that is published beside the items. */
    static void refuse(String field, String text, WriteContext write) {
        JsonNode said = JsonNodeFactory.instance.objectNode().put(field, text);
        refuse(PLAIN.of(said), said, MissingNode.getInstance(), write);
    }

    private static boolean isNew(PersonalDataHit hit, JsonNode item, JsonNode standing) {
        String pointer = pointer(hit.field());
        return hit.certainty() == Certainty.CERTAIN
                || item.at(pointer).isMissingNode()
                || (!item.at(pointer).equals(standing.at(pointer)) && !stands(pointer, item, standing));
    }

    /** Whether the same text stands in another place of its list, apart from capitals and spaces. */
    private static boolean stands(String pointer, JsonNode item, JsonNode standing) {
        Matcher element = ELEMENT.matcher(pointer);
        return element.matches()
                && standing.at(element.group(1))
                        .valueStream()
                        .map(other -> StringUtils.normalizeSpace(
                                other.at(element.group(2)).asText()))
                        .anyMatch(StringUtils.normalizeSpace(item.at(pointer).asText())::equalsIgnoreCase);
    }

    /** Returns a message without the value that it repeats, which may be personal. */
    static String leftOut(String sentence) {
        boolean tells = !PLAIN.of(JsonNodeFactory.instance.objectNode().put("detail", sentence))
                .isEmpty();
        return tells ? REPEATED.matcher(sentence).replaceAll("its value") : sentence;
    }

    private static Fault fault(PersonalDataHit hit) {
        String what = hit.kind().inWords();
        return new Fault(
                pointer(hit.field()),
                hit.certainty() == Certainty.CERTAIN
                        ? "%s has a personal %s; remove it".formatted(hit.field(), what)
                        : "%s may have a personal %s; remove it, or explain in 'overriding' why it can be published"
                                .formatted(hit.field(), what));
    }

    /** Converts a path to a JSON pointer: {@code suppliers[0].name} is {@code /suppliers/0/name}. */
    private static String pointer(String field) {
        return "/" + field.replaceAll("\\[([0-9]+)\\]", ".$1").replace('.', '/');
    }
}
