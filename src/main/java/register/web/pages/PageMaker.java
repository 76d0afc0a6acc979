package register.web.pages;

import java.util.Optional;

/** Makes the page of one kind of answer. */
@FunctionalInterface
public interface PageMaker {
    /** The page; empty where the answer is of another kind. */
    Optional<Page> of(Object answer, PageRequest visit);
}
