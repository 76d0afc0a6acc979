package register.web.pages;

/** Makes the pages of one subject. */
public interface PageMaker {
    /** Registers each page under the type of what it shows. */
    void addTo(PageMakers makers);
}
