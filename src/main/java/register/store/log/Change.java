package register.store.log;

import register.values.Text;

/** Who says something, and why; both are kept with the entry for good. */
public record Change(String actor, String reason) {
    public Change {
        Text.line("actor", actor);
        Text.line("reason", reason);
    }
}
