package register.foi.exemptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.api.tables.Field;
import register.values.law.Exemption;

/** The published fields of an exemption or exception. */
public final class ExemptionFields {
    private ExemptionFields() {}

    /** An exemption with its address. */
    @Schema(name = "PublishedExemption")
    public record Listed(@JsonUnwrapped Exemption exemption, String url) {
        static Listed of(Exemption exemption, Permalinks permalinks) {
            return new Listed(
                    exemption, permalinks.address("exemptions", exemption.id()).toString());
        }
    }

    public static List<Field<Listed>> all() {
        return List.of(
                said("id", "Id", "The ID in its address.", Exemption::id).hidden(),
                said("section", "Section", "The section of FOIA, or the regulation of the EIR.", Exemption::section)
                        .leadingTo(Listed::url)
                        .listed(),
                said("regime", "Law", "FOIA, or the EIR.", Exemption::regime).listed(),
                said("condition", "Where", "The condition that this applies under.", Exemption::condition)
                        .listed(),
                said("subject", "Subject", "What it protects.", Exemption::subject)
                        .listed(),
                said("kind", "What it is", "An exemption, an exception, or neither.", Exemption::kind)
                        .listed(),
                said("type", "Type", "What has to be shown.", Exemption::type),
                said("status", "Status", "Whether the public interest can outweigh it.", Exemption::status)
                        .listed(),
                said(
                                "publicInterestTest",
                                "Public interest test",
                                "Whether the public interest is weighed.",
                                Exemption::publicInterestTest)
                        .listed(),
                said("explanation", "Why", "What makes it absolute, qualified or neither.", Exemption::explanation),
                said("note", "For a council", "What it means for a council.", Exemption::note),
                said("provisions", "Cite as", "How to cite this ground in a refusal.", Exemption::provisions),
                said("source", "Source", "The rule that says so.", Exemption::source),
                Field.<Listed>of("url", "Address", "Where to read it.", Listed::url)
                        .hidden());
    }

    private static Field<Listed> said(
            String name, String label, String description, Function<Exemption, @Nullable Object> value) {
        return Field.of(name, label, description, listed -> value.apply(listed.exemption()));
    }
}
