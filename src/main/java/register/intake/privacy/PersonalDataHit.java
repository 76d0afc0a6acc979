package register.intake.privacy;

/**
 * A field that may contain personal data. Its value is never repeated, since a refusal is also read by others.
 *
 * @param field the name used in refusals, {@code suppliers[0].name}
 */
public record PersonalDataHit(String field, PersonalDataKind kind, Certainty certainty) {}
