package register.api.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The empty computed values of a register that calculates nothing. */
@JsonInclude // Jackson refuses a record without members, unless it has an annotation
public record NotComputed() {
    public static final NotComputed NOTHING = new NotComputed();
}
