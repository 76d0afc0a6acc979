package register.foi.limits;

import java.util.List;

/** An answer that says itself in words. */
public interface WithSentences {
    /** What it comes to, in a sentence. */
    String sentence();

    /** What else to know, and the law that says so. */
    List<String> notes();
}
