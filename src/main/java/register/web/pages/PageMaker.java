package register.web.pages;

/** Makes the pages of one subject. */
public interface PageMaker {
    /** Adds what makes each page, under the type that the page shows. */
    void addTo(PageMakers makers);
}
