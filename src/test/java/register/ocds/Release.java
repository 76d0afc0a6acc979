package register.ocds;

import static register.values.Missing.Because.NOT_PUBLISHED_HERE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Contract;
import register.registers.contracts.Contract.Category;
import register.registers.contracts.Contract.Document;
import register.registers.contracts.Extension;
import register.registers.contracts.Period;
import register.registers.contracts.Procurement;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;
import register.values.problem.Refusal;

/**
 * One release and what it says of contracts.
 *
 * <p>A contract is known by its award, so that what a notice of the award says and what one of the contract says later
 * are versions of one record. What was not awarded yet is known by its lot.
 */
final class Release {
    private static final Set<String> CAME_TO_NOTHING = Set.of("cancelled", "unsuccessful");

    /** Lots other than the one that a contract is for say nothing of it. */
    private record Agreement(String word, String id, JsonNode contract, JsonNode award, List<JsonNode> lots) {
        /** Where it is said, the most particular first. */
        Stream<JsonNode> places() {
            return Stream.concat(Stream.of(contract, award), lots.size() == 1 ? lots.stream() : Stream.of());
        }

        boolean isAwarded() {
            return word.equals("award");
        }
    }

    private final JsonNode json;
    private final JsonNode tender;
    private final Map<String, JsonNode> parties;

    Release(JsonNode json) {
        this.json = json;
        this.tender = json.path("tender");
        this.parties = byId(json.path("parties"));
    }

    List<Contract> contracts() {
        Set<String> taken = new HashSet<>();
        List<Contract> contracts = new ArrayList<>();
        for (Agreement agreement : agreements()) {
            String text = "%s %s %s".formatted(json.path("ocid").asText(), agreement.word(), agreement.id());
            Reference reference = new Reference(text.strip());
            for (int copy = 2; !taken.add(reference.key()); copy++) {
                reference = new Reference(text + " (" + copy + ")");
            }
            contracts.add(contract(reference, agreement));
        }
        return contracts;
    }

    /** The contracts, then the awards that have none yet; where there are neither, the lots. */
    private List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        Map<String, JsonNode> awards = byId(json.path("awards"));
        Map<String, JsonNode> lots = byId(tender.path("lots"));
        Set<String> contracted = new HashSet<>();
        for (JsonNode contract : json.path("contracts")) {
            String awardId = contract.path("awardID").asText(contract.path("id").asText());
            JsonNode award = awards.getOrDefault(awardId, MissingNode.getInstance());
            contracted.add(awardId);
            agreements.add(new Agreement("award", awardId, contract, award, lotsOf(award, lots)));
        }
        awards.forEach((id, award) -> {
            if (!contracted.contains(id)
                    && !CAME_TO_NOTHING.contains(award.path("status").asText())) {
                agreements.add(new Agreement("award", id, MissingNode.getInstance(), award, lotsOf(award, lots)));
            }
        });
        if (agreements.isEmpty()) {
            lots.forEach((id, lot) -> agreements.add(
                    new Agreement("lot", id, MissingNode.getInstance(), MissingNode.getInstance(), List.of(lot))));
        }
        if (agreements.isEmpty()) {
            agreements.add(
                    new Agreement("tender", "", MissingNode.getInstance(), MissingNode.getInstance(), List.of()));
        }
        return agreements;
    }

    private static List<JsonNode> lotsOf(JsonNode award, Map<String, JsonNode> lots) {
        Set<String> ids = new LinkedHashSet<>();
        award.path("relatedLots").forEach(id -> ids.add(id.asText()));
        award.path("items").forEach(item -> ids.add(item.path("relatedLot").asText()));
        List<JsonNode> named =
                ids.stream().map(lots::get).filter(Objects::nonNull).toList();
        return named.isEmpty() && lots.size() == 1 ? List.copyOf(lots.values()) : named;
    }

    private Contract contract(Reference reference, Agreement agreement) {
        String description = description(agreement);
        List<Supplier> suppliers = suppliers(agreement);
        Period period = period(agreement);
        Value value = value(agreement);
        Procurement procurement = procurement(agreement);
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("description", description != null);
        // The buyer is the council; which of its departments is not said anywhere in a release.
        said.put("department", false);
        said.put("suppliers", !suppliers.isEmpty());
        said.put("period.start", period != null && period.start() != null);
        said.put("period.end", period != null && period.end() != null);
        said.put("review", false);
        said.put("value", value != null);
        said.put("procurement.route", procurement.route() != null);
        said.put("procurement.regime", procurement.regime() != null);
        return new Contract(
                reference,
                title(agreement),
                description,
                null,
                suppliers,
                categories(agreement),
                period,
                extensions(agreement, period),
                null,
                value,
                procurement,
                null,
                null,
                documents(agreement),
                said.entrySet().stream()
                        .filter(field -> !field.getValue())
                        .map(field -> new Missing(field.getKey(), NOT_PUBLISHED_HERE, null, null, null))
                        .toList(),
                new Source("Find a Tender " + json.path("id").asText(), null));
    }

    private String title(Agreement agreement) {
        String whole = Wording.line(tender.path("title"));
        String title = Stream.concat(
                        Stream.of(agreement.contract(), agreement.award()),
                        tender.path("lots").size() > 1 ? agreement.lots().stream() : Stream.of())
                .map(place -> Wording.line(place.path("title")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(whole);
        return title != null ? title : json.path("ocid").asText();
    }

    private @Nullable String description(Agreement agreement) {
        return Stream.concat(agreement.places(), Stream.of(tender, json))
                .map(place -> Wording.prose(place.path("description")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Supplier> suppliers(Agreement agreement) {
        Map<String, Supplier> suppliers = new LinkedHashMap<>();
        for (JsonNode place : List.of(agreement.contract(), agreement.award())) {
            for (JsonNode named : place.path("suppliers")) {
                String id = named.path("id").asText();
                JsonNode party = parties.getOrDefault(id, named);
                String name = Wording.line(named.has("name") ? named.path("name") : party.path("name"));
                if (name != null) {
                    JsonNode details = party.path("details");
                    Boolean vcse = details.path("vcse").isBoolean()
                            ? details.path("vcse").asBoolean()
                            : null;
                    suppliers.put(id + name, new Supplier(name, Identifiers.of(party), scale(details), vcse));
                }
            }
        }
        return List.copyOf(suppliers.values());
    }

    private static Supplier.@Nullable Scale scale(JsonNode details) {
        String word = details.path("scale").asText();
        return Stream.of(Supplier.Scale.values())
                .filter(scale -> scale.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Those of its own items; where it has none, those of its lots in the tender, and last those of the tender. */
    private List<Category> categories(Agreement agreement) {
        Set<String> lots = new HashSet<>();
        agreement.lots().forEach(lot -> lots.add(lot.path("id").asText()));
        Stream<JsonNode> ofLots = stream(tender.path("items"))
                .filter(item -> lots.contains(item.path("relatedLot").asText()));
        return Stream.of(
                        classifications(Stream.of(agreement.contract(), agreement.award())
                                .flatMap(place -> stream(place.path("items")))),
                        classifications(ofLots),
                        classifications(Stream.concat(Stream.of(tender), stream(tender.path("items")))))
                .filter(categories -> !categories.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Category> classifications(Stream<JsonNode> items) {
        return items.flatMap(item -> Stream.concat(
                        Stream.of(item.path("classification")), stream(item.path("additionalClassifications"))))
                .map(code -> unlessRefused(() -> new Category(
                        code.path("scheme").asText(),
                        code.path("id").asText(),
                        Wording.line(code.path("description")))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Period period(Agreement agreement) {
        PartialDate start = date(agreement, "startDate");
        PartialDate end = date(agreement, "endDate");
        if (start == null && end == null) {
            return null;
        }
        boolean backwards = start != null && end != null && end.last().isBefore(start.first());
        return new Period(start, backwards ? null : end, null, null);
    }

    private static List<Extension> extensions(Agreement agreement, @Nullable Period period) {
        PartialDate until = date(agreement, "maxExtentDate");
        PartialDate end = period == null ? null : period.end();
        return until == null || end == null || !until.last().isAfter(end.last())
                ? List.of()
                : List.of(new Extension(until, Extension.State.AVAILABLE));
    }

    /** The day as it is written: an end at 23:59:59Z is meant for that day, although London is an hour further. */
    private static @Nullable PartialDate date(Agreement agreement, String field) {
        return agreement
                .places()
                .flatMap(place -> Stream.of(place.path("period"), place.path("contractPeriod")))
                .map(period -> period.path(field).asText())
                .map(instant -> unlessRefused(() -> PartialDate.of(instant.replaceFirst("T.*", ""))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Value value(Agreement agreement) {
        boolean isWhole = tender.path("lots").size() < 2;
        boolean netIsSaid = isUnderTheAct();
        Function<JsonNode, @Nullable Value> sum =
                place -> Amounts.value(place.path("value"), Value.Basis.CONTRACT_SUM, netIsSaid);
        Function<JsonNode, @Nullable Value> estimate =
                place -> Amounts.value(place.path("value"), Value.Basis.ESTIMATE, netIsSaid);
        Stream<@Nullable Value> sums =
                Stream.of(agreement.contract(), agreement.award()).map(sum);
        Stream<@Nullable Value> estimates = agreement.isAwarded()
                ? Stream.of()
                : Stream.concat(agreement.lots().stream(), isWhole ? Stream.of(tender) : Stream.of())
                        .map(estimate);
        return Stream.concat(sums, estimates)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Procurement procurement(Agreement agreement) {
        String details = Wording.line(tender.path("procurementMethodDetails"));
        return new Procurement(
                details != null ? details : Wording.line(tender.path("procurementMethod")),
                regime(),
                notices(agreement),
                json.path("ocid").asText());
    }

    private Procurement.@Nullable Regime regime() {
        if (isUnderTheAct()) {
            return Procurement.Regime.PA_2023;
        }
        // Scotland has regulations of its own under the same directives.
        if (isScottish()) {
            return null;
        }
        return switch (tender.path("legalBasis").path("id").asText()) {
            case "32014L0023" -> Procurement.Regime.CCR_2016;
            case "32014L0024" -> Procurement.Regime.PCR_2015;
            case "32014L0025" -> Procurement.Regime.UCR_2016;
            default -> null;
        };
    }

    private boolean isUnderTheAct() {
        return tender.path("legalBasis").path("id").asText().equals("2023/54");
    }

    private boolean isScottish() {
        JsonNode buyer = parties.getOrDefault(json.path("buyer").path("id").asText(), MissingNode.getInstance());
        return buyer.path("address").path("region").asText().startsWith("UKM");
    }

    /** The notices it names; under the older rules it names none, and is one itself. */
    private List<Procurement.Notice> notices(Agreement agreement) {
        List<Procurement.Notice> notices = Stream.of(
                        json.path("planning"), tender, agreement.award(), agreement.contract())
                .flatMap(place -> stream(place.path("documents")))
                .filter(document -> document.has("noticeType"))
                .map(document -> new Procurement.Notice(
                        document.path("noticeType").asText(),
                        document.path("id").asText(),
                        address(document.path("url"))))
                .distinct()
                .toList();
        JsonNode tags = json.path("tag");
        return notices.isEmpty()
                ? List.of(new Procurement.Notice(
                        tags.path(tags.size() - 1).asText("release"),
                        json.path("id").asText(),
                        null))
                : notices;
    }

    private static List<Document> documents(Agreement agreement) {
        List<Document> documents = new ArrayList<>();
        for (JsonNode document : agreement.contract().path("documents")) {
            String url = address(document.path("url"));
            String type = Wording.line(document.path("documentType"));
            String title = Wording.line(document.path(document.has("title") ? "title" : "description"));
            if (url != null && !document.has("noticeType")) {
                documents.add(new Document(title != null ? title : type != null ? type : url, url, type));
            }
        }
        return documents;
    }

    private static @Nullable String address(JsonNode url) {
        return url.asText().matches("https://[^\\s\"<>]{1,490}") ? url.asText() : null;
    }

    private static Map<String, JsonNode> byId(JsonNode nodes) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.path("id").asText(), node));
        return byId;
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    /** What others wrote may be anything; what an item refuses is not said. */
    static <T> @Nullable T unlessRefused(java.util.function.Supplier<T> said) {
        try {
            return said.get();
        } catch (Refusal notAnItem) {
            return null;
        }
    }
}
