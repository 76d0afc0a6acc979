package register.api.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is calculated beside the items of a register of which nothing is. */
@JsonInclude // an annotation, without which a record that has no members is taken for a mistake
public record NotComputed() {
    public static final NotComputed NOTHING = new NotComputed();
}
