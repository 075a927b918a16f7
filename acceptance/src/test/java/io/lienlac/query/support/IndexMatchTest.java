package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexMatchTest {

  private static final List<DeclaredIndex> INDEXES =
      List.of(DeclaredIndex.on("recipient", "newest"), DeclaredIndex.on("paths.within", "order"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {_id: 1}                                                    | {}          | true
          {_id: {$in: [1, 2]}, kind: 'X'}                             | {}          | true
          {recipient: 1}                                              | {}          | true
          {recipient: 1}                                              | {newest: 1} | true
          {recipient: 1}                                              | {newest: -1}| true
          {recipient: {$in: [1]}, newest: {$gt: 3}}                   | {newest: 1} | true
          {recipient: 1}                                              | {urgent: 1} | false
          {newest: {$gt: 3}}                                          | {newest: 1} | false
          {recipient: {$regex: '^a'}}                                 | {}          | false
          {kind: 'X'}                                                 | {}          | false
          {}                                                          | {newest: 1} | false
          {}                                                          | {}          | false
          {paths: {$elemMatch: {within: 1, from: {$lte: 2}}}}         | {order: 1}  | true
          {paths: {$elemMatch: {$and: [{within: {$in: [1]}}]}}}       | {order: 1}  | true
          {paths: {$elemMatch: {from: {$lte: 2}}}}                    | {order: 1}  | false
          {$and: [{recipient: 1}, {newest: {$lt: 2}}]}                | {}          | true
          {$or: [{recipient: 1}, {_id: 2}]}                           | {}          | true
          {$or: [{recipient: 1}, {kind: 2}]}                          | {}          | false
          {$or: [{recipient: 1}, {_id: 2}]}                           | {newest: 1} | false
          {recipient: 1, $or: [{a: 1}, {b: 2}]}                       | {newest: 1} | true
          """)
  void servesWhatItsFirstKeysAreEqualFor(String filter, String sort, boolean served) {
    RecordedSearch search =
        new RecordedSearch("find", "any", BsonDocument.parse(filter), BsonDocument.parse(sort));
    assertThat(IndexMatch.serves(INDEXES, search)).isEqualTo(served);
  }
}
