package io.github.hookswitch.local.internal.lex;

/**
 * An alias of a bot, as code hooks see it.
 *
 * @param arn its ARN
 * @param account its account
 * @param id its id
 * @param name its name
 * @param botId the bot's id
 * @param botName the bot's name
 * @param version the version that it points to
 */
record LexAlias(String arn, String account, String id, String name, String botId, String botName, String version) {}
