package register.intake.privacy;

/**
 * A field that tells of a person. What it says is never repeated: a refusal, too, is read by others.
 *
 * @param field as refusals name it, {@code suppliers[0].name}
 */
public record PersonalDataHit(String field, PersonalDataKind kind, Certainty certainty) {}
