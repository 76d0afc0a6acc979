package register.values;

import java.util.List;

/** Something with missing fields, each with a reason. */
public interface Incomplete {
    List<Missing> missing();
}
