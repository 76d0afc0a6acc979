package register.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Extension;
import register.registers.contracts.Procurement;
import register.registers.contracts.Status;
import register.registers.contracts.Value;
import register.store.log.Entry;
import register.store.log.Log;
import register.values.Council;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.WebAddresses;

/**
 * An entry of the contracts register as a release of OCDS 1.1 with the extension for the United Kingdom.
 *
 * <p>A contract of OCDS needs an award, which has the suppliers. A date that is known to its month or year is the first day it
 * can mean for a start and the last for an end, and says how precise it is.
 */
final class OcdsRelease {
    private static final String ACT = "2023/54";

    /** The laws that have an id in the code lists of OCDS; the Provider Selection Regime has none. */
    private static final Map<Procurement.Regime, String> LEGAL_BASES = Map.of(
            Procurement.Regime.PCR_2006, "32004L0018",
            Procurement.Regime.PCR_2015, "32014L0024",
            Procurement.Regime.CCR_2016, "32014L0023",
            Procurement.Regime.UCR_2016, "32014L0025",
            Procurement.Regime.PA_2023, ACT);

    private final String ocid;
    private final Contract contract;
    private final String id;
    private final OcdsParties parties;
    private final ComputedContract computed;

    private OcdsRelease(String ocid, Contract contract, LocalDate on, Council council) {
        this.ocid = ocid;
        this.contract = contract;
        this.id = contract.reference().text();
        this.parties = new OcdsParties(council, contract);
        this.computed = ComputedContract.of(contract, on);
    }

    /**
     * Returns the release of an entry, with the status on the day that it was recorded.
     *
     * @param before the contract as it was before the entry; null if it was not in the process then
     */
    static ObjectNode of(String ocid, Entry entry, Contract contract, @Nullable Contract before, Council council) {
        LocalDate on = LocalDate.ofInstant(entry.recordedAt(), Log.LONDON);
        OcdsRelease release = new OcdsRelease(ocid, contract, on, council);
        ObjectNode json = release.head(ocid + "-" + entry.number(), entry);
        release.tag(json.putArray("tag"), before);
        return release.body(json);
    }

    /** Returns the state after an entry, as a compiled release with the status on a day. */
    static ObjectNode compiled(String ocid, Entry entry, Contract contract, LocalDate on, Council council) {
        OcdsRelease release = new OcdsRelease(ocid, contract, on, council);
        ObjectNode json = release.head(ocid + "-" + entry.number() + "-compiled", entry);
        json.putArray("tag").add("compiled");
        return release.body(json);
    }

    private ObjectNode head(String releaseId, Entry entry) {
        return Json.mapper()
                .createObjectNode()
                .put("ocid", ocid)
                .put("id", releaseId)
                .put("date", entry.recordedAt().toString());
    }

    private void tag(ArrayNode tags, @Nullable Contract before) {
        if (before == null) {
            tags.add("award").add("contract");
        } else if (isTerminated(contract) && !isTerminated(before)) {
            tags.add("contractTermination");
        } else if (exercised(contract).size() > exercised(before).size()) {
            tags.add("awardUpdate").add("contractAmendment");
        } else {
            tags.add("awardUpdate").add("contractUpdate");
        }
    }

    private static boolean isTerminated(Contract contract) {
        return contract.period() != null && contract.period().terminated() != null;
    }

    private static List<Extension> exercised(Contract contract) {
        return contract.extensions().stream()
                .filter(extension -> extension.state() == Extension.State.EXERCISED)
                .toList();
    }

    private ObjectNode body(ObjectNode json) {
        json.put("initiationType", "tender").put("language", "en");
        parties.write(json.putArray("parties"));
        parties.buyer(json.putObject("buyer"));
        tender(json);
        ObjectNode award = json.putArray("awards").addObject().put("id", id + "-award");
        award.put("title", contract.title()).put("status", "active");
        if (!contract.suppliers().isEmpty()) {
            parties.suppliers(award.putArray("suppliers"));
        }
        contract(json.putArray("contracts").addObject());
        withheld(json);
        return json;
    }

    private void tender(ObjectNode json) {
        String route =
                contract.procurement() == null ? null : contract.procurement().route();
        Procurement.Regime regime =
                contract.procurement() == null ? null : contract.procurement().regime();
        String basis = regime == null ? null : LEGAL_BASES.get(regime);
        if (route == null && contract.department() == null && basis == null) {
            return;
        }
        ObjectNode tender = json.putObject("tender").put("id", ocid + "-tender");
        if (basis != null) {
            legalBasis(basis, tender.putObject("legalBasis"));
        }
        if (route != null) {
            tender.put("procurementMethodDetails", route);
        }
        parties.procuringEntity(tender);
    }

    /** Writes the act, or the directive that the regulations made law, as notices of the United Kingdom name them. */
    private static void legalBasis(String basis, ObjectNode json) {
        boolean isAct = basis.equals(ACT);
        json.put("id", basis).put("scheme", isAct ? "UKPGA" : "CELEX");
        if (isAct) {
            json.put("uri", "https://www.legislation.gov.uk/ukpga/" + basis + "/contents");
        }
    }

    private void contract(ObjectNode json) {
        json.put("id", id).put("awardID", id + "-award").put("title", contract.title());
        if (contract.description() != null) {
            json.put("description", contract.description());
        }
        String status = status(computed.status());
        if (status != null) {
            json.put("status", status);
        }
        PartialDate signed = contract.signed();
        if (signed != null && signed.precision() == PartialDate.Precision.DAY) {
            json.put("dateSigned", signed.first() + "T00:00:00Z");
        }
        period(json);
        value(json);
        items(json);
        milestones(json);
        documents(json);
        extensions(json);
        if (contract.performance() != null) {
            new OcdsPerformance(contract.performance()).write(json);
        }
    }

    /** Returns the status in OCDS; null where the dates that decide it are missing. */
    private static @Nullable String status(Status status) {
        return switch (status) {
            case UPCOMING -> "pending";
            case ACTIVE, ONGOING -> "active";
            case EXPIRED, TERMINATED -> "terminated";
            case UNKNOWN -> null;
        };
    }

    private void period(ObjectNode json) {
        PartialDate start = contract.start();
        PartialDate end = contract.ends();
        PartialDate last = contract.extensions().stream()
                .map(Extension::until)
                .max(Comparator.comparing(PartialDate::last))
                .filter(until -> end == null || until.last().isAfter(end.last()))
                .orElse(null);
        if (start != null) {
            date(json, "startDate", "startPrecision", start.first(), "T00:00:00Z", start);
        }
        if (end != null) {
            date(json, "endDate", "endPrecision", end.last(), "T23:59:59Z", end);
        }
        if (last != null) {
            date(json, "maxExtentDate", "maxExtentPrecision", last.last(), "T23:59:59Z", last);
        }
    }

    private static void date(
            ObjectNode json, String name, String precision, LocalDate day, String time, PartialDate date) {
        ObjectNode period = json.withObject("/period").put(name, day + time);
        switch (date.precision()) {
            case DAY -> {}
            case MONTH -> period.put(precision, "month");
            case YEAR -> period.put(precision, "year");
        }
    }

    private void value(ObjectNode json) {
        Value value = contract.value();
        Money total = value == null ? null : value.total();
        if (value == null || total == null) {
            return;
        }
        boolean isGross = value.vat() == Value.Vat.INCLUDED;
        json.putObject("value")
                .put(isGross ? "amountGross" : "amount", total.amount())
                .put("currency", total.currency());
    }

    private void items(ObjectNode json) {
        if (contract.categories().isEmpty()) {
            return;
        }
        ObjectNode item = json.putArray("items").addObject().put("id", "1");
        List<Contract.Category> sorted = contract.categories().stream()
                .sorted(Comparator.comparing(category -> !category.scheme().equals("CPV")))
                .toList();
        category(sorted.get(0), item.putObject("classification"));
        for (Contract.Category other : sorted.subList(1, sorted.size())) {
            category(other, item.withArray("additionalClassifications").addObject());
        }
    }

    private static void category(Contract.Category category, ObjectNode json) {
        json.put("scheme", category.scheme()).put("id", category.id());
        if (category.description() != null) {
            json.put("description", category.description());
        }
    }

    private void milestones(ObjectNode json) {
        if (computed.review() == null) {
            return;
        }
        PartialDate next = computed.review().next();
        ObjectNode milestone = json.putArray("milestones")
                .addObject()
                .put("id", "review-" + next)
                .put("title", "Review of the contract")
                .put("type", "assessment")
                .put("dueDate", next.last() + "T23:59:59Z")
                .put("status", "scheduled");
        if (contract.review() != null && contract.review().type() != null) {
            milestone.put("code", contract.review().type().word());
        }
    }

    private void documents(ObjectNode json) {
        int number = 1;
        for (Contract.Document document : contract.documents()) {
            ObjectNode one = json.withArray("documents").addObject().put("id", Integer.toString(number));
            one.put("title", document.title()).put("url", WebAddresses.uri(document.url()));
            if (document.documentType() != null) {
                one.put("documentType", document.documentType());
            }
            number++;
        }
        List<Procurement.Notice> notices = contract.procurement() == null
                ? List.of()
                : contract.procurement().notices();
        for (Procurement.Notice notice : notices) {
            ObjectNode one = json.withArray("documents").addObject().put("id", Integer.toString(number));
            one.put("title", notice.id() == null ? notice.type() : notice.type() + " " + notice.id());
            one.put("noticeType", notice.type());
            if (notice.url() != null) {
                one.put("url", WebAddresses.uri(notice.url()));
            }
            PartialDate published = notice.published();
            if (published != null && published.precision() == PartialDate.Precision.DAY) {
                one.put("datePublished", published.first() + "T00:00:00Z");
            }
            number++;
        }
    }

    private void extensions(ObjectNode json) {
        for (Extension extension : exercised(contract)) {
            json.withArray("amendments")
                    .addObject()
                    .put("id", "extension-" + extension.until())
                    .put("description", "Extended until " + extension.until().inWords());
        }
        List<String> available = contract.extensions().stream()
                .filter(extension -> extension.state() == Extension.State.AVAILABLE)
                .map(extension -> "until " + extension.until().inWords())
                .toList();
        if (!available.isEmpty()) {
            json.put("hasRenewal", true)
                    .putObject("renewal")
                    .put("description", "Can be extended " + String.join(", ", available));
        }
    }

    /** Returns the law that a section is of: that of the EIR where it can be no other. */
    private static String scheme(@Nullable String section) {
        return section != null && section.matches("1[23]\\([45]\\).*") ? "UK-EIR-2004" : "UK-FOIA-2000";
    }

    /** Writes which fields have no value because the law lets the council withhold them. */
    private void withheld(ObjectNode json) {
        Stream<Missing> withheld = contract.missing().stream().filter(one -> one.because() == Missing.Because.WITHHELD);
        withheld.forEach(one -> {
            ObjectNode field = json.withArray("withheldInformation")
                    .addObject()
                    .put("id", id + "-" + one.field())
                    .put("field", "contracts/" + one.field().replace('.', '/'))
                    .put("name", one.field())
                    .put("rationale", one.explanation() == null ? one.inWords() : one.explanation());
            field.putArray("rationaleClassifications")
                    .addObject()
                    .put("scheme", scheme(one.section()))
                    .put("id", one.section());
            if (one.until() != null) {
                field.put("availabilityDate", one.until().last() + "T00:00:00Z");
            }
        });
    }
}
