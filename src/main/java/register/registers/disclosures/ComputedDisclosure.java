package register.registers.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import register.api.reading.Permalinks;
import register.values.law.Regime;

/**
 * The computed values of a disclosure: the addresses of its questions and of the records that they cite, and the legal
 * grounds.
 *
 * @param questions in the order of the questions of the item
 */
public record ComputedDisclosure(List<Asked> questions) {
    /**
     * The computed values of one question.
     *
     * @param url of the question within its response
     * @param grounds one for each of its sections
     * @param cites one for each of its citations
     */
    public record Asked(
            String url,

            @Schema(description = "What the law says about each section.")
            List<Ground> grounds,

            List<Cited> cites) {}

    /** The address of one cited record. */
    public record Cited(
            @Schema(description = "The address of the record.")
            String url) {}

    /** Computes the values of a disclosure. */
    static ComputedDisclosure of(Disclosure disclosure, Permalinks permalinks) {
        String self = permalinks.record("disclosures", disclosure.request().text());
        return new ComputedDisclosure(disclosure.questions().stream()
                .map(question -> asked(question, disclosure.regime(), self, permalinks))
                .toList());
    }

    private static Asked asked(Question question, Regime regime, String self, Permalinks permalinks) {
        return new Asked(
                self + "#" + question.fragment(),
                question.sections().stream()
                        .map(section -> Ground.of(regime, section, permalinks))
                        .toList(),
                question.cites().stream()
                        .map(cited -> new Cited(permalinks.record(cited.path(), cited.reference())))
                        .toList());
    }
}
