package register.store.log;

import register.values.Text;

/** Who says something, and why; both are kept with the entry for good. */
public record Attribution(String actor, String reason) {
    public Attribution {
        Text.line("actor", actor);
        Text.line("reason", reason);
    }
}
