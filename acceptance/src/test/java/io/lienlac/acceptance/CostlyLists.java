package io.lienlac.acceptance;

import io.lienlac.RunningSystem;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The queries for a list, as arguments of a test: where the list stands in the answer, who asks,
 * the document, and its variables apart from how many.
 */
final class CostlyLists {

  static final String UNIT = " { id name kind levels ownership parent { id name } } ";
  private static final String PERSON =
      " { id fullName phone appointments { position unit { id name } } } ";
  static final String LETTER =
      " { id subject issuer { id name } issuerName sentBy { id fullName } onBehalfOf { fullName }"
          + " basis { directive { subject } } audience { count addressed }"
          + " delivery { addressed read acknowledged } } ";
  private static final String ITEM =
      " { id purpose readAt readBy { fullName } acknowledgedBy { fullName }"
          + " recipient { ... on OrganisationUnit { id name } ... on Person { id fullName } }"
          + " directive { subject issuer { name } sentBy { fullName } } } ";

  private static final String ENTRY =
      " { id words actor { fullName } onBehalfOf { fullName } unit { name } subjects { id }"
          + " ledger { index leafHash checkpoint { size } inclusionProof } } ";

  static final String SEARCH =
      "query($first: Int!) { searchArchive(text: \"\", purpose: \"-\", caseNumber: \"-\", first:"
          + " $first) { count issuers { issuer { name } } hits { edges { node { subject issuerName"
          + " directive"
          + LETTER
          + "} } } } }";

  private CostlyLists() {}

  static Stream<Object[]> of(ManyOfAll many) {
    String root = many.world().root();
    String administrator = RunningSystem.ADMINISTRATOR;
    String registrar = many.registrar();
    return Stream.of(
        list(
            "units",
            administrator,
            ", $id: ID!",
            "units(filter: {below: $id}, first: $first)",
            UNIT,
            Map.of("id", many.department())),
        list("persons", administrator, "", "persons(first: $first)", PERSON, Map.of()),
        list(
            "organisationUnit/units",
            administrator,
            ", $id: ID!",
            "organisationUnit(id: $id) { units(first: $first)",
            UNIT,
            Map.of("id", many.department())),
        list(
            "organisationUnit/staff",
            administrator,
            ", $id: ID!",
            "organisationUnit(id: $id) { staff(first: $first)",
            PERSON,
            Map.of("id", root)),
        list(
            "viewer/inbox",
            many.reader(),
            ", $id: ID!",
            "viewer { inbox(unit: $id, first: $first)",
            ITEM,
            Map.of("id", many.bureau())),
        list("viewer/inbox", many.reader(), "", "viewer { inbox(first: $first)", ITEM, Map.of()),
        list(
            "viewer/calendar",
            many.reader(),
            "",
            "viewer { calendar(from: \"2099-01-01\", to: \"2099-03-01\", first: $first)",
            ITEM,
            Map.of()),
        list(
            "viewer/outbox",
            registrar,
            ", $id: ID!",
            "viewer { outbox(unit: $id, first: $first)",
            LETTER,
            Map.of("id", many.department())),
        list(
            "directive/delivery/recipients",
            registrar,
            ", $id: ID!",
            "directive(id: $id) { delivery { recipients(first: $first)",
            ITEM,
            Map.of("id", many.letterToAll())),
        list(
            "node/units",
            administrator,
            ", $id: ID!",
            "node(id: $id) { ... on OrganisationUnit { units(first: $first)",
            UNIT,
            Map.of("id", many.department())),
        list(
            "auditTrail",
            many.auditor(),
            ", $id: ID!",
            "auditTrail(of: $id, first: $first)",
            ENTRY,
            Map.of("id", many.department())),
        // Of one kind, since of what the system did by itself there is nobody to look up.
        list(
            "history",
            many.auditor(),
            "",
            "history(first: $first, kind: \"DirectiveSent\")",
            ENTRY,
            Map.of()),
        new Object[] {"searchArchive/hits", many.inspector(), SEARCH, Map.of()},
        new Object[] {
          "audiencePreview/recipients",
          registrar,
          "query($first: Int!, $id: ID!, $audience: AudienceInput!) {"
              + " audiencePreview(issuer: $id, audience: $audience, first: $first) { count"
              + " recipients { edges { node { purpose recipient { ... on OrganisationUnit { name"
              + " parent { name } } } } } } } }",
          Map.of(
              "id",
              many.department(),
              "audience",
              Letter.from(many.department())
                  .toSchoolsUnder(many.department())
                  .input()
                  .get("audience"))
        });
  }

  private static Object[] list(
      String path,
      String account,
      String variables,
      String start,
      String node,
      Map<String, Object> values) {
    String open =
        "query($first: Int!" + variables + ") { " + start + " { edges { node" + node + "} }";
    long braces =
        open.chars().filter(each -> each == '{').count()
            - open.chars().filter(each -> each == '}').count();
    String close = IntStream.range(0, (int) braces).mapToObj(i -> " }").reduce("", String::concat);
    return new Object[] {path, account, open + close, values};
  }
}
