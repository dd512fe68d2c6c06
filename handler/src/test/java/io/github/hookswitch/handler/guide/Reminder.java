package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.binding.EventBinding;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;

final class Reminder extends CallFlow {

    record Appointment(String name, String time) {}

    private final EventBinding binding = new EventBinding();

    @Override
    public Response onNewInboundCall(NewInboundCall call) {
        return Response.of(Actions.speak("This number only calls out."), Actions.hangup());
    }

    @Override
    public Response onNewOutboundCall(NewOutboundCall call) {
        Appointment appointment = binding.arguments(call, Appointment.class);
        return Response.none().withTransactionAttributes(binding.attributes(appointment));
    }

    @Override
    public Response onCallAnswered(CallAnswered event) {
        Appointment appointment = binding.transactionAttributes(event, Appointment.class);
        return Response.of(
                Actions.speak("Hello " + appointment.name() + ", we expect you at " + appointment.time() + "."),
                Actions.hangup());
    }
}
