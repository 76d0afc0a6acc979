package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.values.duties.ContractKind;

/** Reads what notices tell of an award that decides which other notices the contract needs. */
final class NoticeAward {
    private NoticeAward() {}

    /**
     * Returns the kind of contract, and whether it is a framework agreement; null if the notices tell neither.
     *
     * @param award of the contract, in OCDS
     * @param tender of the procurement, in OCDS with the extension for the United Kingdom
     * @param isCallOff whether it was called off from a framework agreement, and so is none
     */
    static @Nullable Award of(JsonNode award, JsonNode tender, boolean isCallOff) {
        @Nullable ContractKind kind = kind(award, tender);
        boolean isFramework = tender.at("/techniques/hasFrameworkAgreement").asBoolean();
        @Nullable Boolean framework = isFramework ? Boolean.TRUE : isCallOff ? Boolean.FALSE : null;
        return kind == null && framework == null ? null : new Award(kind, null, framework, null);
    }

    /** Returns the kind by the special regime, if there is one, or else by what is bought. */
    private static @Nullable ContractKind kind(JsonNode award, JsonNode tender) {
        Set<String> regimes = new HashSet<>();
        tender.path("specialRegime").forEach(regime -> regimes.add(regime.asText()));
        boolean isLightTouch = regimes.contains("lightTouch");
        if (regimes.contains("concession")) {
            return isLightTouch ? ContractKind.LIGHT_TOUCH_CONCESSION : ContractKind.CONCESSION;
        }
        boolean isUtility = regimes.contains("utilities");
        if (isLightTouch) {
            return isUtility ? ContractKind.LIGHT_TOUCH_UTILITIES : ContractKind.LIGHT_TOUCH;
        }
        String bought = Stream.of(award, tender)
                .map(place -> place.path("mainProcurementCategory").asText())
                .filter(category -> !category.isEmpty())
                .findFirst()
                .orElse("");
        return switch (bought) {
            case "goods" -> isUtility ? ContractKind.UTILITIES : ContractKind.GOODS;
            case "services" -> isUtility ? ContractKind.UTILITIES : ContractKind.SERVICES;
            case "works" -> ContractKind.WORKS;
            default -> null;
        };
    }
}
