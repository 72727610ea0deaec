// A person's visit to the page without a browser: the App, and the actions that the screens would push. Nothing is
// remembered from another visit.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/app.h"
#include "platform/router.h"
#include "platform/store.h"
#include "views/create_table_form.h"
#include "views/tables.h"

namespace keyturn::tests {

// First of Visit's members: the App reads these when it is made.
struct CleanBrowser {
  explicit CleanBrowser(const std::string& address) {
    for (const char* key : {"theme", "cli-height", "cli-folded", "speed", "lessons"}) REQUIRE(platform::erase_stored(key));
    platform::push_route(address);
  }
};

struct Visit {
  explicit Visit(const std::string& address = "") : browser(address) {}

  CleanBrowser browser;
  app::App app;

  void act(app::Action action) {
    app.actions().push(std::move(action));
    app.drain();
  }
  void navigate(app::Route route) { act(app::NavigateAction{std::move(route), app::HistoryStep::Push}); }
  void run(const std::string& line) { act(app::RunLineAction{line}); }
  void wait(Duration span) { act(app::SkipAction{span}); }

  // What the button Create does with this form.
  void create(const views::CreateTableForm& form) {
    act(app::CallAction{
        "dynamodb", "CreateTable", views::create_table_params(form), "create-table", {app::table(form.table_name)}});
  }
  void create_music(views::Encryption encryption) {
    views::CreateTableForm form;
    form.table_name = "Music";
    form.partition_key = "Artist";
    form.sort_key = "SongTitle";
    form.use_default_settings = false;
    form.encryption = encryption;
    create(form);
  }

  // What Save does in Manage Encryption.
  void change_key(views::Encryption encryption) {
    act(app::CallAction{"dynamodb",
                        "UpdateTable",
                        views::change_encryption_params("Music", encryption),
                        "manage-encryption",
                        {app::table("Music")}});
  }
  void delete_table(const std::string& name) {
    act(app::CallAction{"dynamodb", "DeleteTable", {{"TableName", name}}, "delete-table", {app::tables()}});
  }

  std::string encryption_type() const {
    const auto overview = views::table_overview(app.world(), "Music");
    return overview ? views::words_of(overview->encryption.choice).label : "(no table)";
  }
  std::string status() const {
    const auto overview = views::table_overview(app.world(), "Music");
    return overview ? overview->status.word : "(no table)";
  }
};

}  // namespace keyturn::tests
