package register.intake.privacy;

import register.values.Word;

/** What tells of a person. */
public enum PersonalDataKind implements Word {
    /** An address that does not reach a team. */
    EMAIL,
    TELEPHONE,
    NATIONAL_INSURANCE_NUMBER,
    NHS_NUMBER,
    NAME
}
