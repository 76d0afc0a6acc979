package register.api.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import register.values.Word;

/** A role of a user or a script. No role implies another: an admin issues tokens, but cannot edit. */
public enum Role implements Word {
    /** Edits contracts, systems and metrics. */
    EDITOR,
    /** Edits the disclosure log of requests for information. */
    OFFICER,
    /** Issues and revokes tokens. */
    ADMIN;

    /** Returns the role with this word, if there is one. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Returns the roles with these words; a word from an earlier version that is no longer known gives no right. */
    static Set<Role> among(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> named(word).ifPresent(roles::add));
        return roles;
    }
}
