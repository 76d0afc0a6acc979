package register.api.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import register.values.Word;

/** What somebody may do. No role implies another: an admin gives out tokens, and edits nothing. */
public enum Role implements Word {
    /** Says what contracts, systems and metrics are. */
    EDITOR,
    /** Says what was answered to requests for information. */
    OFFICER,
    /** Gives out tokens and takes them back. */
    ADMIN;

    /** The role that is published by a word, if there is one. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The roles among some words; what an earlier edition called otherwise is nobody's right. */
    static Set<Role> among(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> named(word).ifPresent(roles::add));
        return roles;
    }
}
