package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.intake.notices.ProcurementProcess;
import register.intake.notices.PublishedNotice;
import register.registers.contracts.Contract.Category;
import register.registers.contracts.Contract.Document;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;
import register.values.classifications.Cpv;

/** One contract of a procurement, as its notices give it. */
final class NoticedContract {
    private final ProcurementProcess process;
    private final JsonNode tender;
    private final JsonNode contract;
    private final JsonNode award;
    private final List<JsonNode> lots;

    /** Whether notices tell of the contract itself, and not only of its award. */
    private final boolean isSigned;

    private final Map<String, String> gaps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    NoticedContract(ProcurementProcess process, JsonNode contract) {
        this.process = process;
        this.tender = process.compiled().path("tender");
        this.contract = contract;
        this.award = award(process.compiled(), contract);
        this.lots = lotsOf();
        this.isSigned = stream(process.compiled().path("contracts")).anyMatch(contract::equals);
    }

    /** Returns its id in the notices; that of its award if it has none. */
    String id() {
        String id = contract.path("id").asText().strip();
        return id.isEmpty() ? contract.path("awardID").asText("1").strip() : id;
    }

    /** Returns the id of its award; null if the notices do not name it. */
    @Nullable
    String awardId() {
        return NoticeText.line(contract.path("awardID"));
    }

    /** Returns what was read that an item cannot have. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private static JsonNode award(JsonNode compiled, JsonNode contract) {
        String id = NoticedAwards.awardOf(contract);
        JsonNode awards = compiled.path("awards");
        for (JsonNode award : awards) {
            if (award.path("id").asText().equals(id)) {
                return award;
            }
        }
        boolean isOnly = awards.size() == 1 && compiled.path("contracts").size() == 1;
        return isOnly ? awards.get(0) : MissingNode.getInstance();
    }

    private List<JsonNode> lotsOf() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        tender.path("lots").forEach(lot -> all.put(lot.path("id").asText(), lot));
        Set<String> ids = new LinkedHashSet<>();
        award.path("relatedLots").forEach(id -> ids.add(id.asText()));
        award.path("items").forEach(item -> ids.add(item.path("relatedLot").asText()));
        List<JsonNode> named =
                ids.stream().map(all::get).filter(Objects::nonNull).toList();
        return named.isEmpty() && all.size() == 1 ? List.copyOf(all.values()) : named;
    }

    /** Returns where the contract is described, the most particular first; several lots say nothing of one contract. */
    private Stream<JsonNode> places() {
        return Stream.concat(Stream.of(contract, award), lots.size() == 1 ? lots.stream() : Stream.of());
    }

    /** Returns the notices of the procurement, those about this contract with its id. */
    private List<Procurement.Notice> notices() {
        Map<String, Procurement.Notice> notices = new LinkedHashMap<>();
        for (ObjectNode release : process.releases()) {
            PublishedNotice one = PublishedNotice.of(release);
            boolean isAbout = isAbout(release);
            boolean isOfOther = !isAbout
                    && !(release.path("contracts").isEmpty()
                            && (isSigned || release.path("awards").isEmpty()));
            @Nullable String id = NoticeText.line(release.path("id"));
            if (!isOfOther) {
                notices.put(
                        id == null ? one.kind() + one.published() : id,
                        new Procurement.Notice(
                                one.kind(),
                                id,
                                one.url(),
                                one.published() == null ? null : PartialDate.of(one.published()),
                                isAbout ? id() : null,
                                List.of()));
            }
        }
        return List.copyOf(notices.values());
    }

    private boolean isAbout(ObjectNode release) {
        return stream(release.path(isSigned ? "contracts" : "awards"))
                .anyMatch(one -> one.path("id").asText().strip().equals(id())
                        || (one.path("id").asText().isBlank()
                                && one.path("awardID").asText().strip().equals(id())));
    }

    /** Returns the last notice about the contract. */
    PublishedNotice newest() {
        List<ObjectNode> releases = process.releases();
        for (int i = releases.size() - 1; i >= 0; i--) {
            if (isAbout(releases.get(i))) {
                return PublishedNotice.of(releases.get(i));
            }
        }
        return PublishedNotice.of(releases.get(releases.size() - 1));
    }

    /** Returns the contract under a reference. */
    Contract contract(Reference reference) {
        @Nullable String description = description();
        List<Supplier> suppliers = suppliers();
        NoticedTerm term = new NoticedTerm(
                contract, Stream.concat(amendment().stream(), places()).toList(), newest());
        @Nullable Period period = term.period();
        List<Extension> extensions = term.extensions(period);
        gaps.putAll(term.gaps());
        notes.addAll(term.notes());
        @Nullable PartialDate signed = NoticeText.day(contract.path("dateSigned"));
        @Nullable String signedAsWritten = NoticeText.line(contract.path("dateSigned"));
        if (signed == null && signedAsWritten != null) {
            notes.add("signed: '%s' is not a date and was left out".formatted(signedAsWritten));
        }
        @Nullable Value value = values().value();
        if (value == null) {
            List<String> unreadable = values().unreadable();
            gaps.put(
                    "value",
                    unreadable.isEmpty()
                            ? "The notice gives no amount."
                            : "The notice gives an amount that cannot be read: " + String.join(", ", unreadable));
        } else {
            writtenValues().stream()
                    .flatMap(written -> written.unreadable().stream())
                    .distinct()
                    .forEach(one -> notes.add("value: '%s' is not an amount and was left out".formatted(one)));
            noteDoubts(value);
        }
        Procurement procurement = new Procurement(route(), regime(), notices(), process.ocid());
        return new Contract(
                reference,
                title(),
                description,
                null,
                suppliers,
                categories(),
                period,
                extensions,
                null,
                value,
                procurement,
                null,
                null,
                documents(),
                missing(description, suppliers, period, value, procurement),
                new Source((platform(process.ocid()) + " " + newest().id()).strip(), null),
                signed,
                NoticeAward.of(award, tender, framework() != null),
                NoticePerformance.of(process.releases(), contract.path("id").asText()));
    }

    /** Notes that a value may not be what it is in the notices. */
    private void noteDoubts(Value value) {
        @Nullable String contradiction = values().contradiction();
        if (contradiction != null) {
            notes.add(contradiction);
        }
        if (value.total() != null && value.total().amount().signum() == 0) {
            notes.add("value: the amount is 0; check that it is not unknown");
        }
    }

    /** Returns the platform that gives ocids like one. */
    private static String platform(String ocid) {
        if (ocid.startsWith("ocds-h6vhtk-")) {
            return "Find a Tender";
        }
        return ocid.startsWith("ocds-b5fd17-") ? "Contracts Finder" : "OCDS release";
    }

    private List<Missing> missing(
            @Nullable String description,
            List<Supplier> suppliers,
            @Nullable Period period,
            @Nullable Value value,
            Procurement procurement) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("description", description != null);
        said.put("department", false);
        said.put("suppliers", !suppliers.isEmpty());
        said.put("period.start", period != null && period.start() != null);
        said.put("period.end", period != null && period.end() != null);
        said.put("review", false);
        said.put("value", value != null);
        said.put("procurement.route", procurement.route() != null);
        said.put("procurement.regime", procurement.regime() != null);
        gaps.keySet().forEach(field -> said.putIfAbsent(field, false));
        return said.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(field -> new Missing(
                        field.getKey(),
                        Missing.Because.NOT_RECORDED,
                        null,
                        gaps.getOrDefault(field.getKey(), "The notice does not give this."),
                        null))
                .toList();
    }

    /** Returns its title: its own, or else that of the procurement and, of several lots, its lot. */
    String title() {
        @Nullable String whole = NoticeText.line(tender.path("title"));
        @Nullable
        String lot = tender.path("lots").size() > 1 && lots.size() == 1
                ? NoticeText.line(lots.get(0).path("title"))
                : null;
        String otherwise = whole == null
                ? lot == null ? process.ocid() : lot
                : lot == null || lot.contains(whole) ? (lot == null ? whole : lot) : whole + ": " + lot;
        return Stream.of(contract, award)
                .<@Nullable String>map(place -> NoticeText.line(place.path("title")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> String.valueOf(NoticeText.line(TextNode.valueOf(otherwise))));
    }

    private @Nullable String description() {
        return Stream.concat(places(), Stream.of(tender, process.compiled()))
                .<@Nullable String>map(place -> NoticeText.prose(place.path("description")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<Supplier> suppliers() {
        Set<String> removed = new HashSet<>();
        contract.path("amendments")
                .forEach(amendment -> amendment
                        .path("suppliersRemoved")
                        .forEach(supplier -> removed.add(supplier.path("id").asText())));
        List<JsonNode> places = new ArrayList<>(List.of(contract, award));
        List<Supplier> suppliers = NoticeSuppliers.of(places, removed);
        if (suppliers.isEmpty()) {
            boolean isWithheld = places.stream()
                    .flatMap(place -> stream(place.path("suppliers")))
                    .anyMatch(supplier ->
                            NoticeSuppliers.isWithheld(supplier.path("name").asText()));
            gaps.put(
                    "suppliers",
                    isWithheld ? "The notice withholds the name." : "The notice does not name the supplier.");
        }
        return suppliers;
    }

    /** Returns what is bought: by its own items, or else by those of its lots, or else by the procurement's. */
    private List<Category> categories() {
        Set<String> ids = new HashSet<>();
        lots.forEach(lot -> ids.add(lot.path("id").asText()));
        Stream<JsonNode> ofLots = stream(tender.path("items"))
                .filter(item -> ids.contains(item.path("relatedLot").asText()));
        List<Category> codes = new ArrayList<>(Stream.of(
                        classifications(Stream.of(contract, award).flatMap(place -> stream(place.path("items")))),
                        classifications(ofLots),
                        classifications(Stream.concat(Stream.of(tender), stream(tender.path("items")))))
                .filter(categories -> !categories.isEmpty())
                .findFirst()
                .orElse(List.of()));
        Stream.of(award, tender)
                .<@Nullable String>map(place -> NoticeText.line(place.path("mainProcurementCategory")))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(kind -> codes.add(new Category("procurementCategory", kind, null)));
        return List.copyOf(codes);
    }

    private List<Category> classifications(Stream<JsonNode> items) {
        return items.flatMap(item -> Stream.concat(
                        Stream.of(item.path("classification")), stream(item.path("additionalClassifications"))))
                .<@Nullable Category>map(this::category)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable Category category(JsonNode code) {
        String scheme = code.path("scheme").asText().strip();
        String id = code.path("id").asText().strip();
        if (scheme.isEmpty() || id.isEmpty()) {
            return null;
        }
        if (scheme.equals("CPV") && Cpv.check(id).isPresent()) {
            notes.add("categories: '%s' is not a code of CPV 2008 and was left out".formatted(id));
            return null;
        }
        return NoticeText.unlessRefused(() -> new Category(scheme, id, NoticeText.line(code.path("description"))));
    }

    private List<JsonNode> amendment() {
        JsonNode amendments = contract.path("amendments");
        return amendments.isEmpty() ? List.of() : List.of(amendments.get(amendments.size() - 1));
    }

    /** Returns its values: where none can be read, those that are written. */
    NoticeValues values() {
        List<NoticeValues> values = writtenValues();
        return values.stream()
                .filter(value -> value.value() != null)
                .findFirst()
                .or(() -> values.stream().findFirst())
                .orElseGet(() -> new NoticeValues(MissingNode.getInstance(), Value.Basis.CONTRACT_SUM, false));
    }

    /** Returns the values that are written, the newest first, whether or not they can be read. */
    private List<NoticeValues> writtenValues() {
        return Stream.concat(amendment().stream(), Stream.of(contract, award))
                .map(place -> new NoticeValues(place.path("value"), Value.Basis.CONTRACT_SUM, isUnderTheAct()))
                .filter(value -> !value.json().isMissingNode())
                .toList();
    }

    private @Nullable String route() {
        @Nullable String details = NoticeText.line(tender.path("procurementMethodDetails"));
        @Nullable String route = details != null ? details : NoticeText.line(tender.path("procurementMethod"));
        boolean isUserChoice = stream(tender.path("procurementMethodRationaleClassifications"))
                .flatMap(reason -> Stream.of(reason.path("id"), reason.path("description")))
                .anyMatch(reason -> reason.asText()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", "")
                        .contains("userchoice"));
        return route != null && isUserChoice ? route + ", user choice" : route;
    }

    private Procurement.@Nullable Regime regime() {
        String law = tender.path("legalBasis").path("id").asText();
        return switch (law) {
            case "2023/54" -> Procurement.Regime.PA_2023;
            case "2023/1348" -> Procurement.Regime.PSR_2023;
            // Scotland has regulations of its own under the same directives.
            case "32014L0023" -> isScottish() ? null : Procurement.Regime.CCR_2016;
            case "32014L0024" -> isScottish() ? null : Procurement.Regime.PCR_2015;
            case "32014L0025" -> isScottish() ? null : Procurement.Regime.UCR_2016;
            default -> null;
        };
    }

    /** Returns the ocid of the framework agreement that it was called off from; null if there is none. */
    @Nullable
    String framework() {
        return Stream.of(contract, award, process.compiled())
                .flatMap(place -> stream(place.path("relatedProcesses")))
                .filter(related -> stream(related.path("relationship"))
                                .anyMatch(word -> word.asText().equals("framework"))
                        && related.path("scheme").asText().equals("ocid"))
                .map(related -> related.path("identifier").asText().strip())
                .filter(ocid -> Procurement.isOcid(ocid) && !ocid.equals(process.ocid()))
                .findFirst()
                .orElse(null);
    }

    private boolean isUnderTheAct() {
        return tender.path("legalBasis").path("id").asText().equals("2023/54");
    }

    private boolean isScottish() {
        String buyer = process.compiled().path("buyer").path("id").asText();
        return stream(process.compiled().path("parties"))
                .filter(party -> party.path("id").asText().equals(buyer))
                .anyMatch(party -> party.path("address").path("region").asText().startsWith("UKM"));
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (JsonNode document : contract.path("documents")) {
            @Nullable String type = NoticeText.line(document.path("documentType"));
            @Nullable String title = NoticeText.line(document.path(document.has("title") ? "title" : "description"));
            String url = document.path("url").asText();
            String shown = title != null ? title : type != null ? type : url;
            if (!document.has("noticeType") && url.matches("https://[^\\s\"<>]{1,490}")) {
                @Nullable Document read = NoticeText.unlessRefused(() -> new Document(shown, url, type));
                if (read != null
                        && documents.stream().noneMatch(one -> one.url().equals(url))) {
                    documents.add(read);
                }
            }
        }
        return documents;
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
