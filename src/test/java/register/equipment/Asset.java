package register.equipment;

import static register.values.problem.Problem.INVALID_ITEM;

import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Text;

/** What the register says of one thing that the council owns. */
public record Asset(
        Reference tag,
        String name,
        @Nullable String location,
        @Nullable PartialDate acquired) {
    public Asset {
        if (tag == null) {
            throw INVALID_ITEM.because("tag is blank; it stands on the thing, like EQ 001");
        }
        Text.line("name", name);
        Text.optionalLine("location", location);
    }
}
