package register.registers.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import register.api.reading.Permalinks;
import register.values.law.Regime;

/**
 * What is answered beside a disclosure: where its questions and what they cite are read, and what the law says of the
 * sections.
 *
 * @param questions in the order of the disclosure's own
 */
public record ComputedDisclosure(List<Asked> questions) {
    /**
     * Beside one question.
     *
     * @param url of the question within its response
     * @param grounds one for each of its sections
     * @param cites one for each of its citations
     */
    public record Asked(
            String url,

            @Schema(description = "What the law says of each section.")
            List<Ground> grounds,

            List<Cited> cites) {}

    /** Beside one citation: where the record is read. */
    public record Cited(
            @Schema(description = "Where the record is read.")
            String url) {}

    /** Calculates it with the addresses of a publisher. */
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
