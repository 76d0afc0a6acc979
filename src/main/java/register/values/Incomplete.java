package register.values;

import java.util.List;

/** Something that says what it does not say, and why. */
public interface Incomplete {
    List<Missing> missing();
}
