package register.store.log;

import java.util.List;

/**
 * A record with what other entries say of it.
 *
 * @param mentioning the items that mention it, register by register, oldest first
 * @param newestMention the number of the newest entry that added or ended a mention of it; 0 if there is none
 * @param redactions of its entry, oldest first
 */
public record LinkedRecord<T>(
        RecordedItem<T> recorded,
        List<Mentions.Mentioning> mentioning,
        long newestMention,
        List<RecordedItem<Redaction>> redactions) {}
