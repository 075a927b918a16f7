package io.lienlac.query.config;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.query.search.CompactedIndexes;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.CompactedViews;
import io.lienlac.query.support.ErasedViews;
import io.lienlac.query.support.FollowedViews;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the read side does of an erasure. */
@Configuration(proxyBeanMethods = false)
class ErasureStepsConfiguration {

  @Bean
  ErasureStep erasedViews(List<FollowedViews> views) {
    return new ErasedViews(ErasureStage.VIEWS, views);
  }

  @Bean
  ErasureStep viewsErasedAgain(List<FollowedViews> views) {
    return new ErasedViews(ErasureStage.VIEWS_AGAIN, views);
  }

  @Bean
  ErasureStep compactedViews(MongoDatabase views) {
    return new CompactedViews(views);
  }

  @Bean
  ErasureStep compactedIndexes(SearchServer server) {
    return new CompactedIndexes(server);
  }
}
