package register.web.exchange;

/** A value of a property in a graph of RDF. */
sealed interface RdfValue permits RdfNode, RdfNode.Iri, RdfNode.Term, RdfNode.Text, RdfNode.Literal {}
