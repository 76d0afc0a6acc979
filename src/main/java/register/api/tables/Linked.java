package register.api.tables;

/** Additional data of a table that a page shows as a link. */
public interface Linked {
    Link link();
}
