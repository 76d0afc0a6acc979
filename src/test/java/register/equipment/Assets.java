package register.equipment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import register.api.access.Role;
import register.api.reading.NotComputed;
import register.api.reading.RecordView;
import register.intake.editing.ItemRules;
import register.intake.privacy.PrivacyScan;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.store.log.Register;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.Name;
import register.store.query.Order;
import register.store.query.QuerySchema;

/** The register of what the council owns. Its path is not {@code assets}: there the style sheets are. */
public final class Assets {
    public static final Register<Asset> REGISTER = new Register<>(
            "asset",
            "equipment",
            "Equipment register",
            Asset.class,
            asset -> asset.tag().key(),
            asset -> asset.tag().slug(),
            asset -> asset.tag() + ", " + asset.name());

    private static final AttributeFactory<RecordView<Asset, NotComputed>, Asset> ASSET =
            AttributeFactory.of(RecordView::item);

    private static final Attributes<RecordView<Asset, NotComputed>> ATTRIBUTES = Attributes.of(
            "The asset",
            List.of(
                    ASSET.text("tag", "Tag", "What stands on it.", Asset::tag)
                            .headers("Asset No")
                            .leadingTo(published -> published.links().get("self"))
                            .named(),
                    ASSET.text("name", "Name", "What people call it.", Asset::name)
                            .listed(),
                    ASSET.text("location", "Location", "Where it stands.", Asset::location)
                            .headers("Depot")
                            .listed(),
                    ASSET.date("acquired", "Acquired", "When the council came to own it.", Asset::acquired)
                            .listed()));

    private static final QuerySchema FILTERS = new QuerySchema(
            List.of(
                    Filter.search("Words of the tag, the name or the location."),
                    Filter.named("location", "Where it stands.", "Depot", "r.location_words", "r.location = ?")),
            List.of(
                    Order.by("tag", "text", "r.key"),
                    Order.by("acquired", "date", "r.acquired"),
                    Order.by("entry.number", "bigint", "r.entry")),
            List.of(Grouping.by(
                    "location",
                    "Where they stand.",
                    "r.location",
                    place -> place == null ? Map.of() : Map.of("location", Name.whole(place)))),
            List.of());

    public static final RegisterDefinition<Asset, NotComputed> DEFINITION = RegisterDefinition.of(
            REGISTER,
            RegisterReading.of(ATTRIBUTES.fields(), FILTERS),
            RegisterChange.of(
                            ItemRules.of(REGISTER, new PrivacyScan(Set.of("acquired"), Set.of("tag"))),
                            ATTRIBUTES.form("an asset", "tag"),
                            Role.EDITOR)
                    .readFrom(ATTRIBUTES.sheet("tag")),
            RegisterWords.builder()
                    .menu(5, "Equipment")
                    .about("What the council owns, and where it stands.")
                    .usualOrder("By tag")
                    .dataset(
                            "The equipment of the council: what each thing is, where it stands and when it was acquired.")
                    .summary("What the council owns.")
                    .example("EQ-001", "location")
                    .build());

    private Assets() {}
}
