package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableApiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {find: 'a', filter: {}, batchSize: 5}                              | true
          {find: 'a', filter: {}, tailable: true}                            | false
          {find: 'a', filter: {}, min: {b: 1}}                               | false
          {distinct: 'a', key: 'b'}                                          | false
          {aggregate: 'a', pipeline: [{$match: {}}, {$sort: {b: 1}}]}        | true
          {aggregate: 'a', pipeline: [{$match: {}}, {$unionWith: 'c'}]}      | false
          {aggregate: 'a', pipeline: [{$match: {}}], explain: true}          | false
          {create: 'a', capped: false}                                       | true
          {create: 'a', capped: true, size: 100}                             | false
          {createIndexes: 'a', indexes: [{key: {b: 1}, name: 'c'}]}          | true
          {createIndexes: 'a', indexes: [{key: {b: 'text'}, name: 'c'}]}     | false
          {createIndexes: 'a', indexes: [{key: {b: 1}, sparse: true}]}       | false
          """)
  void commandsOptionsStagesAndIndexes(String command, boolean stable) {
    BsonDocument parsed = BsonDocument.parse(command);
    assertThat(StableApi.outside(parsed.getFirstKey(), parsed).isEmpty()).isEqualTo(stable);
  }
}
