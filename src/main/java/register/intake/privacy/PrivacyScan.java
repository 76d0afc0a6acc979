package register.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scans an item for personal data before it is published: every text in it, unless its register declares that the field
 * cannot hold prose.
 *
 * <p>Fields are declared by their path from the top of the item, without list indexes: {@code questions.sections}. A
 * declaration covers everything below the field. Fields that are not declared are scanned.
 *
 * @param passedOver fields that cannot contain personal data by their type: dates, words of fixed lists, hashes
 * @param references fields that hold references; one may look like a telephone number, and may be mentioned in prose
 * @param firms fields with the name of a firm, which may be that of a sole trader unless it has identifiers beside it
 * @param writtenByOthers fields in the words of those who ask, in which a name may stand with nothing beside it that tells so
 */
public record PrivacyScan(
        Set<String> passedOver, Set<String> references, Set<String> firms, Set<String> writtenByOthers) {
    public PrivacyScan {
        passedOver = Set.copyOf(passedOver);
        references = Set.copyOf(references);
        firms = Set.copyOf(firms);
        writtenByOthers = Set.copyOf(writtenByOthers);
    }

    /** Creates a scan of fields in the words of the council. */
    public PrivacyScan(Set<String> passedOver, Set<String> references) {
        this(passedOver, references, Set.of(), Set.of());
    }

    /** Returns what may be personal data in an item, in the item's order; at most one hit of a kind in a field. */
    public List<PersonalDataHit> of(JsonNode item) {
        List<ScannedText> said = new ArrayList<>();
        ScannedText.collect(item, this::isLookedAt, said::add);
        ReferenceNumbers own = ReferenceNumbers.of(
                said.stream().filter(this::isReference).map(ScannedText::text).toList());
        Collection<PersonalDataHit> hits = new LinkedHashSet<>();
        said.forEach(text -> look(text, own, hits));
        return List.copyOf(hits);
    }

    private void look(ScannedText said, ReferenceNumbers own, Collection<PersonalDataHit> hits) {
        String text = said.text();
        boolean isReference = isReference(said);
        note(hits, said, PersonalDataKind.EMAIL, Emails.in(text));
        note(hits, said, PersonalDataKind.TELEPHONE, isReference ? Optional.empty() : Telephones.in(text, own));
        // A reference can have the form of a National Insurance number, and one in eleven has a valid NHS check digit.
        Optional<Certainty> insured = NationalInsuranceNumbers.in(text);
        note(
                hits,
                said,
                PersonalDataKind.NATIONAL_INSURANCE_NUMBER,
                isReference ? insured.map(sure -> Certainty.WARNING) : insured);
        Optional<Certainty> patient = NhsNumbers.in(text, own);
        note(
                hits,
                said,
                PersonalDataKind.NHS_NUMBER,
                isReference ? patient.filter(Certainty.CERTAIN::equals) : patient);
        note(hits, said, PersonalDataKind.DATE_OF_BIRTH, BirthDates.in(text));
        note(hits, said, PersonalDataKind.NAME, name(said));
    }

    private Optional<Certainty> name(ScannedText said) {
        if (firms.contains(said.place().declared())
                && PersonName.mayBe(said.text())
                && said.holder().path("identifiers").isEmpty()) {
            return Optional.of(Certainty.WARNING);
        }
        if (writtenByOthers.contains(said.place().declared())) {
            return Names.withoutAClue(said.text());
        }
        return said.place().isOfAContact() ? Names.ofAContact(said.text()) : Names.in(said.text());
    }

    private static void note(
            Collection<PersonalDataHit> hits, ScannedText said, PersonalDataKind kind, Optional<Certainty> certainty) {
        certainty.ifPresent(sure -> hits.add(new PersonalDataHit(said.place().shown(), kind, sure)));
    }

    private boolean isLookedAt(ScannedText.Place place) {
        return !passedOver.contains(place.declared());
    }

    private boolean isReference(ScannedText said) {
        for (String reference : references) {
            if (said.place().isIn(reference)) {
                return true;
            }
        }
        return false;
    }
}
