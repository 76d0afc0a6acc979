package register.foi.limits;

import java.util.List;

/** A calculated result with an explanation in words. */
public interface WithSentences {
    /** Returns the result in one sentence. */
    String sentence();

    /** Returns further notes, with the legal provisions they rest on. */
    List<String> notes();
}
