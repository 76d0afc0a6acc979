package register.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be looked at before an item is public: every text of it, unless its register says that a field cannot hold
 * prose.
 *
 * <p>Fields are declared by their names from the top of the item, without places in lists: {@code questions.sections}. What
 * is declared holds for all that is below it. What is not declared is looked at.
 *
 * @param passedOver fields that cannot tell of a person by what they are: dates, words of fixed lists, hashes
 * @param references fields that hold references; one may be a telephone number, and may be told of in prose
 */
public record PrivacyScan(Set<String> passedOver, Set<String> references) {
    public PrivacyScan {
        passedOver = Set.copyOf(passedOver);
        references = Set.copyOf(references);
    }

    /** What an item says that may be personal data, in its order; at most one hit of a kind in a field. */
    public List<PersonalDataHit> of(JsonNode item) {
        List<ScannedText> said = new ArrayList<>();
        ScannedText.collect(item, ScannedText.Place.TOP, this::isLookedAt, said::add);
        ReferenceNumbers own = ReferenceNumbers.of(
                said.stream().filter(this::isReference).map(ScannedText::text).toList());
        Collection<PersonalDataHit> hits = new LinkedHashSet<>();
        said.forEach(text -> look(text, own, hits));
        return List.copyOf(hits);
    }

    private void look(ScannedText said, ReferenceNumbers own, Collection<PersonalDataHit> hits) {
        String text = said.text();
        note(hits, said, PersonalDataKind.EMAIL, Emails.in(text));
        boolean isReference = isReference(said);
        note(hits, said, PersonalDataKind.TELEPHONE, isReference ? Optional.empty() : Telephones.in(text, own));
        // A reference can have the form of a number that people have, and one in eleven has its check digit.
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
        note(hits, said, PersonalDataKind.NAME, said.place().isOfAContact() ? Names.ofAContact(text) : Names.in(text));
    }

    private static void note(
            Collection<PersonalDataHit> hits, ScannedText said, PersonalDataKind kind, Optional<Certainty> certainty) {
        certainty.ifPresent(sure -> hits.add(new PersonalDataHit(said.place().shown(), kind, sure)));
    }

    private boolean isLookedAt(ScannedText.Place place) {
        return !passedOver.contains(place.declared());
    }

    private boolean isReference(ScannedText said) {
        return references.stream().anyMatch(said.place()::isIn);
    }
}
