package register.log;

/** An item together with the entry that said it. */
public record Recorded<T>(Entry entry, T item) {}
