package register.store.log;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a backup, as JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BackupLine.Start.class, name = "start"),
    @JsonSubTypes.Type(value = BackupLine.Logged.class, name = "entry"),
    @JsonSubTypes.Type(value = BackupLine.Row.class, name = "row"),
    @JsonSubTypes.Type(value = BackupLine.End.class, name = "end")
})
sealed interface BackupLine {
    /** The version of the format that is written; earlier ones, which lack the hashes of reasons, are read too. */
    int VERSION = 2;

    /** The first line: the version of the format, and the head of the log. */
    record Start(int version, long number, String chain) implements BackupLine {}

    /**
     * An entry with its item.
     *
     * @param salt of the item's hash, in hexadecimal
     * @param item the JSON text of the item, exactly as the database has it; of what was redacted, what is left
     */
    record Logged(Entry entry, String salt, String item) implements BackupLine {
        ItemDao.Salted salted() {
            return new ItemDao.Salted(entry.number(), salt, item);
        }
    }

    /**
     * A row of a table beside the log.
     *
     * @param table its name
     * @param columns the JSON text of an object of its columns
     */
    record Row(BackupTable table, String columns) implements BackupLine {}

    /**
     * The last line, without which a backup is incomplete.
     *
     * @param lines how many lines are before it
     */
    record End(long lines) implements BackupLine {}
}
