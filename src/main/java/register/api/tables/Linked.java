package register.api.tables;

/** Something beside a table that a page shows as a link. */
public interface Linked {
    Link link();
}
