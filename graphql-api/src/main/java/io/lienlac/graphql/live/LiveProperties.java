package io.lienlac.graphql.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How subscriptions are carried.
 *
 * @param connectionInit how long a WebSocket may stay without a token
 * @param keepAlive how often a quiet WebSocket is pinged
 * @param message largest message of a client on a WebSocket
 * @param look how often it is seen, without any news, whether each subscriber may still listen
 */
@ConfigurationProperties("lienlac.live")
public record LiveProperties(
    @DefaultValue("10s") Duration connectionInit,
    @DefaultValue("15s") Duration keepAlive,
    @DefaultValue("16KB") DataSize message,
    @DefaultValue("5s") Duration look) {}
