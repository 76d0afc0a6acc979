package register.store.log;

import register.values.Text;

/** Who made an entry, and why; both are kept with the entry permanently. */
public record Attribution(String actor, String reason) {
    public Attribution {
        Text.line("actor", actor);
        Text.line("reason", reason);
    }
}
