/// What the whole reply shows, as numbers from 0 to about 1: the inputs of the facets' models.
enum ReplyFeature: Int, FeatureNames {
    // The sentences' models: the strongest, and the average by words.
    case maxGenuine, meanGenuine, maxHollow, meanHollow, maxVague, meanVague, maxExplicit, meanExplicit, meanStock,
        ownWords
    case maxCaring, genuineAboveHollow, explicitAboveVague
    // The reply's and the customer's models.
    case deflects, defensive, cannotFocus, redirects, faqMachine, needed, distress, worstDistress
    // The flags' models: the one sentence that shows each most.
    case mostDeflecting, mostDefensive, mostRefusing, mostRedirecting, mostGeneral
    // What only together is at fault.
    case refusesWithoutStep, redirectsWithoutStep, generalAndUnmet, generalAfterTrying, retold, impersonal,
        defensiveWithoutCare
    case briefMail, briefDistress, briefWorst, briefNeeded, briefItems
    // Reuse.
    case reuse, reuseOfOwn, thread, sourceCount, stockAndShort
    // Concern.
    case metMean, metLeast, metMost, unmetShare, substance, replyInCustomer, customerInReply, items, namesSpecifics,
        money
    case metAll, metNothing, metSpread, metLeastDue, answerMost, answerMean, answersPerItem, addressed, relevance
    // Steps and promises.
    case duePromises, openPromises, times, committing, finished, asking, conditional, timeless, ownerless, stockClosing
    // Turns of phrase.
    case deflecting, defending, refusing, offering, redirecting, generalities, handingOff, blaming, instructing, owning,
        stockSympathy, reacting
    case asks, words, sentences, you, shouting
    // Slips and the thread.
    case placeholder, stranger, foreignNumber, foreignPossessions, foreignNames, foreignTitles, foreignVocative,
        foreignTrouble, hasTried, brokenBefore, recallsPromise, hasThread, asksAgain
    case promiseOwned, brokenUnowned, recalledUnowned, brokenAndRecalled, promiseKept
}

/// What a clause shows of being a promise.
enum PromiseFeature: Int, FeatureNames {
    case promise, explicit, vague, due, dueAndPromise, dueAndExplicit, committing, dueAndCommitting, finished, asking
    case conditional, sentenceConditional, afterRequest, available, timeless, ownerless, timelessOwnerless, asks,
        opensWithYou
    // Of a clause that names a time: its tense, its subject, and what the time is for.
    case past, future, progressive, perfect, modal, present, fragment, byUs, byName, byCustomer, passive, imperative
    case reachesCustomer, holds, deadline, expires, option, recalls, ifOrWhen, recurring, clockTime, pastAndPromise
    case usAndFuture, namedAndPresent, presentAndReaches, fragmentWithClock
    case opensWithCondition, conditionBefore, continuesStep, ourStep, theirStep, availability, followsQuestion,
        followsCondition, afterPromise, sentenceAsks
}

/// What a reply shows of meeting one concern of the customer.
enum ConcernFeature: Int, FeatureNames {
    // The item.
    case isQuestion, isRequest, isTrouble, position, itemWords, items, raised
    // What it shares with the reply, and with the sentence that speaks of it most.
    case wholeReply, ownWords, inPlace, bestSentence, window, contested, restates, newsNear, relativeShare,
        assignedShare,
        assignedAnswer, assignedFits, assignedMisfits
    // The kind of answer that it calls for, found in the reply or not.
    case whenWithTime, whenWithout, amountWithNumber, amountWithout, whyAnswered, whyWithout, whetherAnswered,
        whetherNot, howAnswered, howWithout, whereAnswered, whereWithout, deedDone, deedWithout, fitsNear, misfitsNear
    // How that sentence and those beside it speak.
    case answerNear, answeringShared, explicitNear, vagueNear, stockNear, putOffNear, refusingNear, actingNear
    // The reply.
    case explicit, vague, stock, reuse, timeless, refusing, genuine, words, substance, redirecting, generalities,
        answerMost, answerMean, answersPerItem, addressed
}
