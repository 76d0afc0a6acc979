package register.intake.privacy;

import register.values.Word;

/** The kind of personal data found. */
public enum PersonalDataKind implements Word {
    /** An e-mail address that does not reach a team. */
    EMAIL,
    TELEPHONE,
    NATIONAL_INSURANCE_NUMBER,
    NHS_NUMBER,
    DATE_OF_BIRTH,
    NAME
}
