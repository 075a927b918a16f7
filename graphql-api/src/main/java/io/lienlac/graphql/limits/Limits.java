package io.lienlac.graphql.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one operation may ask for.
 *
 * @param body size of a request; long texts come in variables, and so count here only
 * @param characters length of a document
 * @param tokens in a document
 * @param operations in a document, of which one is executed
 * @param selections fields and spreads written in a document
 * @param aliases written in a document
 * @param directives written in a document
 * @param depth fields within fields, after fragments are spread; introspection apart
 * @param fields after fragments are spread; introspection apart
 * @param cost fields that an answer can have at most, pages taken as full
 * @param nodes objects and values that an answer has, counted while it is made
 * @param validationErrors told at once
 * @param time until an answer
 * @param subscriptionsPerConnection open at a time on one WebSocket
 * @param subscriptionsPerAccount open at a time on one node, over all connections of an account
 */
@ConfigurationProperties("lienlac.limits")
public record Limits(
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("20000") int characters,
    @DefaultValue("2000") int tokens,
    @DefaultValue("10") int operations,
    @DefaultValue("200") int selections,
    @DefaultValue("15") int aliases,
    @DefaultValue("20") int directives,
    @DefaultValue("12") int depth,
    @DefaultValue("1000") int fields,
    @DefaultValue("10000") int cost,
    @DefaultValue("50000") int nodes,
    @DefaultValue("5") int validationErrors,
    @DefaultValue("10s") Duration time,
    @DefaultValue("20") int subscriptionsPerConnection,
    @DefaultValue("50") int subscriptionsPerAccount) {}
